package org.jworkers.itests.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates made for a test by the JDK's own tool, in the files that users have. */
final class Certificates {
  private static final String PASSWORD = "a password for the tests";

  private final Path folder;
  private final Path all;

  /** With an authority of their own. */
  Certificates(Path folder) throws Exception {
    this.folder = folder;
    this.all = folder.resolve("all.p12");
    make("ca", "-ext", "bc:c");
    Files.writeString(folder.resolve("password"), PASSWORD);
    keepPrivate(folder.resolve("password"));
  }

  /** One that the authority has signed, for 127.0.0.1. */
  Path signed(String name, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-signer", "ca", "-ext", "san=ip:127.0.0.1"));
    arguments.addAll(List.of(more));
    return make(name, arguments.toArray(String[]::new));
  }

  /** One that nobody has signed but itself, for 127.0.0.1. */
  Path selfSigned(String name, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-ext", "san=ip:127.0.0.1"));
    arguments.addAll(List.of(more));
    return make(name, arguments.toArray(String[]::new));
  }

  /** What makes one that has expired. */
  static String[] expired() {
    return new String[] {"-startdate", "-3d", "-validity", "1"};
  }

  /** Makes one; gives the PEM file with its key. */
  private Path make(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:-UsePerfData", "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-keystore", all.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(arguments));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("log")));
    }
    return writePem(name);
  }

  private Path writePem(String name) throws IOException, GeneralSecurityException {
    KeyStore store = store();
    Key key = store.getKey(name, PASSWORD.toCharArray());
    StringBuilder text = new StringBuilder("what is written here has no meaning\n");
    text.append(block("PRIVATE KEY", key.getEncoded()));
    for (Certificate one : store.getCertificateChain(name)) {
      text.append(block("CERTIFICATE", one.getEncoded()));
    }
    Path file = folder.resolve(name + ".pem");
    Files.writeString(file, text);
    return keepPrivate(file);
  }

  /** The certificate of one of them without its key: for others, to trust it. */
  Path certificate(String name) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(name + "-certificate.pem");
    String text = block("CERTIFICATE", store().getCertificate(name).getEncoded());
    return Files.writeString(file, text);
  }

  private static String block(String kind, byte[] content) {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  /** One of them with its key, as PKCS#12. */
  Path pkcs12(String name) throws IOException, GeneralSecurityException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    char[] password = PASSWORD.toCharArray();
    one.setKeyEntry(
        "x", store().getKey(name, password), password, store().getCertificateChain(name));
    Path file = folder.resolve(name + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      one.store(out, password);
    }
    return keepPrivate(file);
  }

  /** The file with the password of those that are PKCS#12. */
  Path password() {
    return folder.resolve("password");
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(all)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static Path keepPrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }
}
