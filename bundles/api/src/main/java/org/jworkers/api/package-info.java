/** Workers, the tasks they run, and how both end. */
@Export
@PayloadPackage
@Version("0.1.0")
package org.jworkers.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
