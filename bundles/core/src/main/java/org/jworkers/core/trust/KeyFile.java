package org.jworkers.core.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A file with certificates, and maybe a key: PEM or PKCS#12.
 *
 * @param path the file
 * @param password that of a PKCS#12 file; none is needed for PEM
 */
record KeyFile(Path path, char[] password) {

  /** Its key, with the certificates that belong to it. */
  KeyStore identity() throws IOException {
    PrivateFile.refuseReadable(path, "key");
    KeyStore store = store();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return store;
        }
      }
    } catch (GeneralSecurityException broken) {
      throw unreadable(broken);
    }
    throw new IOException("There is no private key with a certificate in " + path);
  }

  /** Its certificates, each to be trusted. */
  List<X509Certificate> anchors() throws IOException {
    List<X509Certificate> all = new ArrayList<>();
    byte[] content = content();
    if (Pem.isPem(content)) {
      all.addAll(pem(content).certificates());
    } else {
      collect(store(), all);
    }
    if (all.isEmpty()) {
      throw new IOException("There is no certificate to trust in " + path);
    }
    return all;
  }

  /** Also those beside a key: a file of one's own may say whom one trusts. */
  private void collect(KeyStore store, List<X509Certificate> all) throws IOException {
    try {
      for (String alias : Collections.list(store.aliases())) {
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate[] found =
            chain == null ? new Certificate[] {store.getCertificate(alias)} : chain;
        Arrays.stream(found).map(X509Certificate.class::cast).forEach(all::add);
      }
    } catch (GeneralSecurityException broken) {
      throw unreadable(broken);
    }
  }

  private KeyStore store() throws IOException {
    byte[] content = content();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Pem.isPem(content)) {
        store.load(null, null);
        add(pem(content), store);
      } else {
        store.load(new ByteArrayInputStream(content), password);
      }
      return store;
    } catch (GeneralSecurityException | IOException broken) {
      throw unreadable(broken);
    }
  }

  private void add(Pem pem, KeyStore store) throws GeneralSecurityException {
    if (pem.key() != null && !pem.certificates().isEmpty()) {
      store.setKeyEntry(
          "identity", pem.key(), password, pem.certificates().toArray(Certificate[]::new));
    }
  }

  private Pem pem(byte[] content) throws IOException {
    try {
      return Pem.read(new String(content, US_ASCII));
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private byte[] content() throws IOException {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new NoSuchFileException("There is no file " + path);
    }
  }

  private IOException unreadable(Exception why) {
    return why instanceof NoSuchFileException missing
        ? missing
        : new IOException("Cannot read " + path + " as PEM or PKCS#12: " + why.getMessage(), why);
  }
}
