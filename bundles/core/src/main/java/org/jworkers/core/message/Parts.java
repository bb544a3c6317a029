package org.jworkers.core.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jworkers.api.PayloadException;

/**
 * What the parts of a body are called in errors. Bodies are arrays, but a user who reads that an
 * argument cannot travel knows nothing of arrays.
 */
public enum Parts {
  /** Those of {@link Work}. */
  WORK("start", "task", "argument", "userId", "state", "lifecycle"),
  /** Those of {@link Ending} if all went well. */
  RESULT("ending", "result", "state"),
  /** Those of {@link Ending} if something was thrown. */
  ERROR("ending", "error", "state");

  private static final Pattern PATH = Pattern.compile("\\w+\\[(\\d)\\](.*)");

  private final String body;
  private final List<String> names;

  Parts(String body, String... names) {
    this.body = body;
    this.names = List.of(names);
  }

  /** What the codec is told that the body as a whole is. */
  public String body() {
    return body;
  }

  /** The same error, but with a path that begins with the name of the part. */
  public PayloadException named(PayloadException error) {
    Matcher path = PATH.matcher(error.path());
    if (!path.matches() || !error.path().startsWith(body)) {
      return error;
    }
    String reason = error.getMessage().substring(error.path().length() + 2);
    String name = names.get(Integer.parseInt(path.group(1)));
    return new PayloadException(name + path.group(2), reason, error);
  }
}
