/** What the two sides of a worker say to each other, and how that looks as bytes. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
