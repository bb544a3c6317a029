/** The contracts between the runtime and its plug-ins: worker types, codecs, code spaces. */
@Export
@Version("0.1.0")
package org.jworkers.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
