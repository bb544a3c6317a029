package org.jworkers.tck.tasks;

import java.io.Serializable;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerId;

/**
 * What a task sees of its worker.
 *
 * @param id where it runs
 * @param parent who started it
 * @param type of what type it is
 * @param name what it is called
 * @param userId the user's mark
 * @param child whether it is asked from inside
 * @param thread the name of its thread
 */
public record Seen(
    WorkerId id,
    WorkerId parent,
    String type,
    String name,
    Object userId,
    boolean child,
    String thread)
    implements Serializable {

  static Seen from(TaskContext context) {
    return new Seen(
        context.id(),
        context.parentId(),
        context.type(),
        context.name(),
        context.userId(),
        context.isChild(),
        Thread.currentThread().getName());
  }
}
