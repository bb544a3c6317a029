/** Workers that are threads of this JVM. */
@Export
@Version("0.1.0")
package org.jworkers.thread;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
