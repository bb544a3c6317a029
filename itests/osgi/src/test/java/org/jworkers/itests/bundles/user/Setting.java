package org.jworkers.itests.bundles.user;

/** Worker type -> the property "it.setting" of the framework around such a worker. */
public final class Setting extends Run<Object, String> {
  /** For the test. */
  public Setting() {
    super(Tasks::setting, null);
  }
}
