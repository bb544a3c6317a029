package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The class definitions of a message, by the numbers that its objects refer to them by. */
final class Definitions {
  private final TokenInput in;
  private final BodySource source;
  private final Budget budget;

  /** Most messages define the same as the one before: what was found out then is still true. */
  private List<Definition> last = List.of();

  private List<Definition> definitions = new ArrayList<>();

  Definitions(TokenInput in, BodySource source, Budget budget) {
    this.in = in;
    this.source = source;
    this.budget = budget;
  }

  /** Reads the definition that comes next. */
  void read() throws IOException {
    int index = definitions.size();
    Definition expected = index < last.size() ? last.get(index) : null;
    if (expected != null && source.takeIfNext(expected.bytes())) {
      budget.length(expected.size());
      definitions.add(expected);
    } else {
      definitions.add(spelled());
    }
  }

  private Definition spelled() throws IOException {
    int start = source.position();
    in.tag();
    String name = in.name();
    int count = in.intValue();
    budget.length(count);
    List<String> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(in.name());
    }
    return new Definition(name, fields, source.since(start));
  }

  /** The definition of the object that begins with this tag. */
  Definition of(int tag) throws IOException {
    if (tag == TokenInput.BC_OBJECT) {
      return definitions.get(in.number(definitions.size(), "a class definition"));
    }
    int number = tag - TokenInput.BC_OBJECT_DIRECT;
    if (number >= definitions.size()) {
      throw new Refusal("an object comes before the definition of its class");
    }
    return definitions.get(number);
  }

  /** Goes on to the next message. */
  void forget() {
    if (!definitions.isEmpty()) {
      last = definitions;
      definitions = new ArrayList<>(last.size());
    }
  }
}
