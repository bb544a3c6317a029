package org.jworkers.itests.ssh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jworkers.ssh.SshTarget;

/**
 * A real OpenSSH server at a loopback port, with keys, configurations and a cache folder that are
 * thrown away with it. It lets the user who runs the tests in, and reads nothing of his.
 */
final class Sshd implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final Path folder;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private Process process;
  private int port;

  private Sshd(Path folder) {
    this.folder = folder;
  }

  /** The program, if this machine has it. */
  static Optional<Path> program() {
    String path = System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin";
    return Stream.of(path.split(":"))
        .map(place -> Path.of(place, "sshd"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one. */
  static Sshd start() throws Exception {
    Sshd sshd = new Sshd(Files.createTempDirectory("jworkers-itest-sshd"));
    for (String key : List.of("host", "user", "stranger")) {
      sshd.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", sshd.path(key));
    }
    if ("root".equals(System.getProperty("user.name"))) {
      // Where sshd puts the processes that it does not trust; Debian's start script makes it.
      Files.createDirectories(Path.of("/run/sshd"));
    }
    for (int attempt = 1; !sshd.listen(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IOException("sshd did not start: " + sshd.log);
      }
    }
    sshd.writeConfigs();
    return sshd;
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + " failed");
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Tries a port: sshd cannot be told to take any, so somebody else may be faster. */
  private boolean listen() throws Exception {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = any.getLocalPort();
    }
    Files.writeString(
        folder.resolve("sshd_config"),
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        StrictModes no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        UsePAM no
        PidFile none
        SetEnv XDG_CACHE_HOME=%s
        """
            .formatted(port, path("host"), path("user.pub"), path("cache")));
    process =
        new ProcessBuilder(
                program().orElseThrow().toString(), "-D", "-e", "-f", path("sshd_config"))
            .redirectErrorStream(true)
            .start();
    CompletableFuture<Boolean> listens = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(listens), "sshd log");
    reader.setDaemon(true);
    reader.start();
    return listens.get(60, TimeUnit.SECONDS);
  }

  private void read(CompletableFuture<Boolean> listens) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.contains("Server listening on")) {
          listens.complete(true);
        }
      }
    } catch (IOException ended) {
      log.add(ended.toString());
    }
    listens.complete(false);
  }

  private void writeConfigs() throws IOException {
    writeConfig("far", port, "user", "host");
    writeConfig("wrong-host-key", port, "user", "stranger");
    writeConfig("wrong-user-key", port, "stranger", "host");
  }

  private void writeConfig(String host, int port, String userKey, String hostKey)
      throws IOException {
    Path known = folder.resolve(host + ".known");
    Files.writeString(
        known, "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve(hostKey + ".pub")));
    String config =
        """
        Host nowhere
          Port 1
        Host %s %<s-too nowhere
          HostName 127.0.0.1
          Port %d
          User %s
          IdentityFile %s
          IdentitiesOnly yes
          IdentityAgent none
          UserKnownHostsFile %s
          GlobalKnownHostsFile /dev/null
        """
            .formatted(host, port, System.getProperty("user.name"), path(userKey), known);
    Files.writeString(folder.resolve(host + ".config"), config);
  }

  /** The machine behind this server: this one. */
  SshTarget target() {
    return target("far");
  }

  /** A machine that has no ssh server at all at {@code port}. */
  SshTarget targetAt(int port) throws IOException {
    writeConfig("port-" + port, port, "user", "host");
    return target("port-" + port);
  }

  /** The machine, or the user, has not the key that it should have. */
  SshTarget target(String host) {
    return SshTarget.of(host).configFile(folder.resolve(host + ".config"));
  }

  /** The folder that jworkers keeps on the far machine. */
  Path cache() {
    return folder.resolve("cache").resolve("jworkers");
  }

  /** A folder that is thrown away with this server. */
  Path folder() {
    return folder;
  }

  /** Every file that was sent and is still there. */
  List<Path> sent() throws IOException {
    if (!Files.exists(cache())) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(cache())) {
      Path archives = cache().resolve("archives"); // which far JVMs make for themselves
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(archives))
          .sorted()
          .toList();
    }
  }

  /** Forgets what was sent. */
  void forget() throws IOException {
    delete(cache());
  }

  /** What a far side that is just ending still writes is deleted too. */
  private static void delete(Path tree) throws IOException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (Files.exists(tree)) {
      try {
        deleteOnce(tree);
      } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException changing) {
        if (System.nanoTime() > deadline) {
          throw changing;
        }
      }
    }
  }

  private static void deleteOnce(Path tree) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(tree)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
    delete(folder);
  }
}
