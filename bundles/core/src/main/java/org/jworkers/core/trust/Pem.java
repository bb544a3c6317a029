package org.jworkers.core.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PEM file has: blocks of Base64 between lines that say what is in them. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final List<String> KEY_KINDS = List.of("EC", "RSA", "EdDSA", "RSASSA-PSS");

  private final List<X509Certificate> certificates = new ArrayList<>();
  private PrivateKey key;

  private Pem() {}

  /** Reads the text of a file; what is outside the blocks has no meaning. */
  static Pem read(String text) throws IOException {
    Pem pem = new Pem();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      try {
        pem.take(block.group(1), Base64.getMimeDecoder().decode(block.group(2)));
      } catch (GeneralSecurityException | IllegalArgumentException broken) {
        throw new IOException(
            "The " + block.group(1) + " in it cannot be read: " + broken.getMessage(), broken);
      }
    }
    return pem;
  }

  private void take(String kind, byte[] content) throws GeneralSecurityException, IOException {
    switch (kind) {
      case "CERTIFICATE" -> certificates.add(certificate(content));
      case "PRIVATE KEY" -> key = key(content);
      case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
          throw new IOException(
              "Its key is in an old form; to convert it: openssl pkcs8 -topk8 -nocrypt");
      case "ENCRYPTED PRIVATE KEY" ->
          throw new IOException(
              "Its key is encrypted; keys with a password have to be in a PKCS#12 file: openssl"
                  + " pkcs12 -export");
      default -> {
        // Curve parameters and the like say nothing that certificates and keys do not say.
      }
    }
  }

  private static X509Certificate certificate(byte[] content) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(content));
  }

  private static PrivateKey key(byte[] content) throws GeneralSecurityException {
    for (String kind : KEY_KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(content));
      } catch (InvalidKeySpecException another) {
        // The key itself knows its kind, but there is no public way to ask it.
      }
    }
    throw new InvalidKeySpecException("it is of none of the kinds " + KEY_KINDS);
  }

  /** Whether a file is likely to be one. */
  static boolean isPem(byte[] file) {
    return new String(file, US_ASCII).contains("-----BEGIN ");
  }

  /** Its certificates, in their order. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  /** Its key; null if it has none. */
  PrivateKey key() {
    return key;
  }
}
