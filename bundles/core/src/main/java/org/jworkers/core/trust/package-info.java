/** How the two sides of a connection make sure of each other. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core.trust;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
