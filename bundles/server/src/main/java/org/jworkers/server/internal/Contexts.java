package org.jworkers.server.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.line.CodedLine;
import org.jworkers.core.message.Message;

/** The work that clients have left at a server under a name, for workers that refer to it. */
final class Contexts {
  private final Facilities facilities;
  private final Map<String, ContextHost> byId = new ConcurrentHashMap<>();

  Contexts(Facilities facilities) {
    this.facilities = facilities;
  }

  /**
   * Takes a definition, until its client ends it.
   *
   * @throws IllegalArgumentException if there is one of that name
   */
  ContextHost define(String id, CodedLine client, Message.Start start) throws IOException {
    client.speak(
        facilities.plugIns().codec(start.job().codec()),
        facilities.plugIns().space(start.job().space()),
        start.job().transfer());
    ContextHost context = new ContextHost(client, start, facilities.pulse());
    if (byId.putIfAbsent(id, context) != null) {
      throw new IllegalArgumentException("There is a context '" + id + "' at this server already");
    }
    context.ended().thenRun(() -> byId.remove(id, context));
    context.begin();
    return context;
  }

  /**
   * The context of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  ContextHost get(String id) {
    ContextHost context = byId.get(id);
    if (context == null) {
      throw new IllegalArgumentException(
          "No context '" + id + "' at this server; present: " + new TreeSet<>(byId.keySet()));
    }
    return context;
  }
}
