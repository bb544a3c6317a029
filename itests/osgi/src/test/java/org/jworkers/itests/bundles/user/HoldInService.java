package org.jworkers.itests.bundles.user;

import org.jworkers.api.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Worker type -> the pid of such a worker, in the scope that this bundle has as a service. */
public final class HoldInService extends Held {
  @Override
  public Object apply(Object type) {
    BundleContext context = FrameworkUtil.getBundle(HoldInService.class).getBundleContext();
    return hold(context.getService(context.getServiceReference(Workers.class)), type);
  }
}
