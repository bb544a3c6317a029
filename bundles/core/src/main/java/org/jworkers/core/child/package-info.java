/** The child side of a worker: where the task runs. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core.child;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
