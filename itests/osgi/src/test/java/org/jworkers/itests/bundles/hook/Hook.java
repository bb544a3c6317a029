package org.jworkers.itests.bundles.hook;

import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/** Changes a word in the classes of the user's bundle. */
public final class Hook implements BundleActivator, WeavingHook {
  @Override
  public void start(BundleContext context) {
    context.registerService(WeavingHook.class, this, null);
  }

  @Override
  public void stop(BundleContext context) {
    // The framework takes the hook back by itself.
  }

  /** Of the same length, so that the class file stays whole. */
  @Override
  public void weave(WovenClass type) {
    if (type.getClassName().startsWith("org.jworkers.itests.bundles.user.")) {
      String bytes = new String(type.getBytes(), StandardCharsets.ISO_8859_1);
      String woven = bytes.replace("plain word", "woven word");
      type.setBytes(woven.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
