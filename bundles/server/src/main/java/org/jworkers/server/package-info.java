/** Servers that host remote workers. */
@Export
@Version("0.1.0")
package org.jworkers.server;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
