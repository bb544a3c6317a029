package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArchivesTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";

  @TempDir Path temp;
  private Path folder;
  private Archives archives;

  @BeforeEach
  void open() {
    folder = temp.resolve("cache").resolve("archives");
    archives = new Archives(folder);
  }

  @AfterEach
  void close() {
    archives.close();
  }

  private static boolean write(Path file) throws IOException {
    Files.writeString(file, "class data");
    return true;
  }

  private Path made(String key) {
    archives.want(key, ArchivesTest::write);
    while (archives.find(key).isEmpty()) {
      Thread.onSpinWait();
    }
    return archives.find(key).orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.endsWith("lock")).toList();
    }
  }

  @Test
  void archiveIsThereWhenItHasBeenMade() throws IOException {
    assertEquals(Optional.empty(), archives.find(KEY));

    Path file = made(KEY);

    assertEquals("class data", Files.readString(file));
    assertEquals(List.of(file), files());
    assertEquals(Optional.empty(), archives.find(OTHER));
  }

  @Test
  void archiveOfAnEarlierRunIsFound() {
    Path file = made(KEY);

    assertEquals(Optional.of(file), new Archives(folder).find(KEY));
  }

  @Test
  void archiveThatWasCutShortIsThrownAway() throws IOException {
    Path file = made(KEY);
    Files.writeString(file, "class");

    assertEquals(Optional.empty(), new Archives(folder).find(KEY));
    assertEquals(List.of(), files());
  }

  @Test
  void archiveWithOtherBytesIsThrownAway() throws IOException {
    Path file = made(KEY);
    Files.writeString(file, "class date");

    assertEquals(Optional.empty(), new Archives(folder).find(KEY));
    assertEquals(List.of(), files());
  }

  @Test
  void whatCannotBeMadeIsNotTriedAgainBySomebodyElse() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    archives.want(
        KEY,
        file -> {
          tries.incrementAndGet();
          return false;
        });
    while (!Files.isDirectory(folder) || files().stream().noneMatch(this::isArchive)) {
      Thread.onSpinWait();
    }

    try (Archives later = new Archives(folder)) {
      later.want(KEY, file -> tries.incrementAndGet() > 0);
      later.close(); // waits for the maker
      assertEquals(Optional.empty(), later.find(KEY));
    }
    assertEquals(1, tries.get());
  }

  private boolean isArchive(Path file) {
    return ArchiveName.of(file).isPresent();
  }

  @Test
  void closingEndsTheMakerAndLeavesNothing() throws Exception {
    CountDownLatch making = new CountDownLatch(1);
    archives.want(
        KEY,
        file -> {
          write(file);
          making.countDown();
          new CountDownLatch(1).await();
          return true;
        });
    making.await();

    archives.close();

    assertEquals(List.of(), files());
    archives.want(OTHER, ArchivesTest::write);
    assertEquals(Optional.empty(), archives.find(OTHER));
  }

  @Test
  void thereIsOneMakerAtATime() throws Exception {
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    archives.want(
        KEY,
        file -> {
          making.countDown();
          go.await();
          return write(file);
        });
    making.await();

    AtomicInteger others = new AtomicInteger();
    try (Archives second = new Archives(folder)) {
      second.want(KEY, file -> others.incrementAndGet() > 0);
    }
    go.countDown();

    while (archives.find(KEY).isEmpty()) {
      Thread.onSpinWait();
    }
    assertEquals(0, others.get());
  }

  @Test
  void theOldestGoWhenThereAreTooMany() throws IOException {
    made(OTHER);
    for (int i = 0; i < 30; i++) {
      Path old = folder.resolve(new ArchiveName("%032x".formatted(i), 1, i).text());
      Files.writeString(old, "x");
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(100 + i)));
    }

    try (Archives later = new Archives(folder)) {
      later.want(KEY, ArchivesTest::write);
      while (later.find(KEY).isEmpty()) {
        Thread.onSpinWait();
      }
    }

    assertTrue(files().size() <= 12, () -> "still there: " + folder);
    assertTrue(archives.find(OTHER).isPresent(), "the newest stay");
  }

  @Test
  void withoutAFolderThereAreNone() {
    try (Archives none = new Archives(null)) {
      none.want(KEY, ArchivesTest::write);

      assertEquals(Optional.empty(), none.find(KEY));
    }
    assertFalse(Files.exists(folder));
  }
}
