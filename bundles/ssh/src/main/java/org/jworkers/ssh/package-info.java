/** Servers that are started on other machines by the OpenSSH client of this one. */
@Export
@Version("0.1.0")
package org.jworkers.ssh;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
