package org.jworkers.core.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * By what a side of a TLS connection is known, and whom it trusts.
 *
 * @param identity the file with its key and certificates
 * @param trust the file with the certificates of those that it trusts; the JDK's if there is none
 * @param password the file with the password of those of them that are PKCS#12
 */
public record TlsFiles(Optional<Path> identity, Optional<Path> trust, Optional<Path> password) {

  /**
   * What the files say.
   *
   * @throws IOException if one of them is not what it should be
   */
  public TlsContext read() throws IOException {
    char[] secret = secret();
    KeyStore keys = identity.isEmpty() ? null : new KeyFile(identity.get(), secret).identity();
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keyManagers(keys, secret), trustManagers(secret), null);
      return new TlsContext(context, own(keys), trust.isPresent());
    } catch (GeneralSecurityException unusable) {
      throw new IOException("No TLS with " + this + ": " + unusable.getMessage(), unusable);
    }
  }

  private char[] secret() throws IOException {
    return password.isEmpty()
        ? new char[0]
        : PrivateFile.read(password.get(), "password").toCharArray();
  }

  private static KeyManager[] keyManagers(KeyStore keys, char[] secret)
      throws GeneralSecurityException {
    if (keys == null) {
      return new KeyManager[0];
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, secret);
    return factory.getKeyManagers();
  }

  private TrustManager[] trustManagers(char[] secret) throws GeneralSecurityException, IOException {
    KeyStore anchors = trust.isEmpty() ? null : anchors(new KeyFile(trust.get(), secret).anchors());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return new TrustManager[] {
      new ValidNow((X509ExtendedTrustManager) factory.getTrustManagers()[0])
    };
  }

  private static KeyStore anchors(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (X509Certificate certificate : certificates) {
      store.setCertificateEntry("anchor " + store.size(), certificate);
    }
    return store;
  }

  private static Optional<X509Certificate> own(KeyStore keys) throws GeneralSecurityException {
    if (keys != null) {
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias)) {
          return Optional.of((X509Certificate) keys.getCertificate(alias));
        }
      }
    }
    return Optional.empty();
  }
}
