/** Starting child sides, and what outlives them. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core.launch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
