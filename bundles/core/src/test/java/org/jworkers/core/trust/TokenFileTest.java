package org.jworkers.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  @TempDir private Path folder;
  private final Nonces nonces = new Nonces(Nonces.next(), Nonces.next());

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private String proof(Token token) {
    return token.proof(Token.Side.CLIENT, nonces);
  }

  @Test
  void isMadeForItsOwnerOnlyAndThenStays() throws Exception {
    TokenFile file = new TokenFile(folder.resolve("jworkers").resolve("token"));

    String made = proof(file.readOrMake());

    assertEquals(made, proof(file.readOrMake()));
    assertEquals(made, proof(file.read()));
    assertEquals(64, Files.readString(file.path()).strip().length());
    assumeTrue(POSIX);
    assertEquals("rw-------", modes(file.path()));
    assertEquals("rwx------", modes(file.path().getParent()));
  }

  @Test
  void isOneForAllThatMakeItAtTheSameTime() throws Exception {
    TokenFile file = new TokenFile(folder.resolve("token"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Set<String> proofs = new HashSet<>();

    Callable<String> make = () -> proof(file.readOrMake());
    for (Future<String> one : threads.invokeAll(List.of(make, make, make, make, make, make))) {
      proofs.add(one.get());
    }

    threads.shutdown();
    assertEquals(1, proofs.size());
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file.path()), all.toList());
    }
  }

  @Test
  void isRefusedIfOthersMayReadIt() throws Exception {
    assumeTrue(POSIX);
    TokenFile file = new TokenFile(folder.resolve("token"));
    file.readOrMake();
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

    String message = assertThrows(IOException.class, file::read).getMessage();

    assertTrue(message.endsWith("chmod 600 " + file.path()), message);
  }

  @Test
  void isNamedIfItIsMissingOrShort() throws Exception {
    TokenFile missing = new TokenFile(folder.resolve("missing"));
    TokenFile made = new TokenFile(folder.resolve("made"));
    made.readOrMake();
    Files.writeString(made.path(), "secret\n");

    assertTrue(assertThrows(IOException.class, missing::read).getMessage().contains("missing"));
    String message = assertThrows(IOException.class, made::read).getMessage();
    assertTrue(message.startsWith(made.path() + ": A token has"), message);
  }
}
