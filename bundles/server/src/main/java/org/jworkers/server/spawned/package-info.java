/** Servers that are workers. */
@Export
@Version("0.1.0")
@PayloadPackage
package org.jworkers.server.spawned;

import org.jworkers.api.PayloadPackage;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
