/** Workers that a server hosts, here or on another machine. */
@Export
@Version("0.1.0")
package org.jworkers.remote;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
