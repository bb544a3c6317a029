/** The lines between the two sides of a worker. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core.line;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
