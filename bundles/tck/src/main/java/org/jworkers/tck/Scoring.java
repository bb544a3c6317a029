package org.jworkers.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;
import org.jworkers.tck.score.Result;
import org.jworkers.tck.score.Row;
import org.jworkers.tck.score.Score;
import org.jworkers.tck.score.ScoreJson;
import org.jworkers.tck.score.ScoreTable;

/** Keeps the score of one worker type, prints it at the end and writes it to a file. */
final class Scoring implements BeforeEachCallback, TestWatcher, AfterAllCallback {
  private static final Namespace MINE = Namespace.create(Scoring.class);
  private static final String FOLDER = "org.jworkers.tck.folder";

  @Override
  public void beforeEach(ExtensionContext context) {
    Subject subject = ((Contract) context.getRequiredTestInstance()).subject();
    ofClass(context).getStore(MINE).computeIfAbsent(Score.class, key -> scoreOf(subject));
  }

  private static Score scoreOf(Subject subject) {
    return new Score(subject.name());
  }

  private static ExtensionContext ofClass(ExtensionContext test) {
    return test.getParent().orElseThrow();
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    add(context, Result.PASSED, "");
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    add(context, Result.NOT_APPLICABLE, text(cause).replaceFirst("^Assumption failed: ", ""));
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    add(context, Result.NOT_APPLICABLE, reason.orElse("disabled"));
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    add(context, Result.FAILED, context.getDisplayName() + ": " + text(cause));
  }

  private static String text(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
  }

  private static void add(ExtensionContext context, Result result, String remark) {
    Score score = ofClass(context).getStore(MINE).get(Score.class, Score.class);
    if (score != null) {
      context.getTags().stream()
          .map(Row::of)
          .flatMap(Optional::stream)
          .forEach(row -> score.add(row, result, remark));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Score score = context.getStore(MINE).get(Score.class, Score.class);
    if (score == null) {
      return;
    }
    System.out.println(ScoreTable.of(score));
    Path folder = Path.of(context.getConfigurationParameter(FOLDER).orElse("target/tck"));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(score.subject() + ".json"), ScoreJson.of(score));
  }
}
