package org.jworkers.core.message;

import java.util.Map;
import org.jworkers.api.Transfer;
import org.jworkers.api.WorkerId;

/**
 * What the child side, and whoever starts it, has to know before it can read the work itself.
 *
 * @param space the name of the task's code space
 * @param codec the name of the payloads' format
 * @param type the worker type
 * @param name the worker's name
 * @param persistent whether items will follow
 * @param setNames whether threads and the process carry the worker's name
 * @param transfer which way values go between the two sides
 * @param parent who starts it
 * @param options the options of the spec
 */
public record Job(
    String space,
    String codec,
    String type,
    String name,
    boolean persistent,
    boolean setNames,
    Transfer transfer,
    WorkerId parent,
    Map<String, String> options) {

  /** This job in another code space. */
  public Job in(String otherSpace) {
    return new Job(otherSpace, codec, type, name, persistent, setNames, transfer, parent, options);
  }

  /** Copies the options. */
  public Job {
    options = Map.copyOf(options);
  }

  /** What threads and the process are called: the worker's name, unless it is not to be shown. */
  public String shownName() {
    return shownName(type, name, setNames);
  }

  /** What threads and the process of a worker are called. */
  public static String shownName(String type, String name, boolean setNames) {
    return setNames ? name : type + " worker";
  }
}
