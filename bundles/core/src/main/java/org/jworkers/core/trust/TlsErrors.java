package org.jworkers.core.trust;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says what went wrong between two sides that speak TLS, in words for the user. */
final class TlsErrors {
  private static final String ALERT = "Received fatal alert: ";

  private TlsErrors() {}

  /**
   * The same error, in words.
   *
   * @param own the certificate of this side
   */
  static IOException inWords(IOException error, Optional<X509Certificate> own) {
    return new IOException(words(error, own), error);
  }

  private static String words(IOException error, Optional<X509Certificate> own) {
    String text = String.valueOf(error.getMessage());
    int alert = text.indexOf(ALERT);
    if (alert >= 0) {
      return "TLS: " + refusal(text.substring(alert + ALERT.length()), own);
    }
    if (text.contains("unrecognized SSL message")) {
      return "The other side does not speak TLS";
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String verdict = verdict(cause);
      if (!verdict.isEmpty()) {
        return "TLS: the other side's certificate " + verdict;
      }
    }
    if (error instanceof SSLException && text.contains("terminated the handshake")) {
      return "TLS: the other side hung up within the handshake, as a server does with an address"
          + " from which too many attempts have failed";
    }
    // Newer JDKs put the alert before it.
    if (text.endsWith("Empty client certificate chain")) {
      return "TLS: the other side has shown no certificate that this side trusts";
    }
    return "TLS: " + deepest(error);
  }

  private static String deepest(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** What the other side says by an alert; expired certificates go by several names. */
  private static String refusal(String alert, Optional<X509Certificate> own) {
    boolean certificate =
        alert.startsWith("bad_certificate")
            || alert.startsWith("certificate_")
            || alert.equals("unknown_ca");
    if (certificate) {
      return own.isEmpty()
          ? "the other side wants a certificate, and this side has none"
          : "the other side does not take this side's certificate"
              + expiry(own)
              + " ("
              + alert
              + ")";
    }
    return switch (alert) {
      case "protocol_version" -> "the two sides have no version in common; 1.3 is needed";
      case "handshake_failure" -> "the two sides have no way to speak in common";
      default -> "the other side gave up (" + alert + ")";
    };
  }

  private static String expiry(Optional<X509Certificate> own) {
    return own.map(certificate -> certificate.getNotAfter().toInstant())
        .filter(end -> end.isBefore(Instant.now()))
        .map(end -> ", which has expired at " + end)
        .orElse("");
  }

  private static String verdict(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return "has expired: " + cause.getMessage();
    }
    if (cause instanceof CertificateNotYetValidException) {
      return "is not valid yet: " + cause.getMessage();
    }
    if (cause instanceof CertPathBuilderException) {
      return "is signed by nobody whom this side trusts";
    }
    return cause instanceof CertificateException && cause.getCause() == null
        ? "is not good: " + cause.getMessage()
        : "";
  }
}
