/** Workers that are child JVMs of this one. */
@Export
@Version("0.1.0")
package org.jworkers.process;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
