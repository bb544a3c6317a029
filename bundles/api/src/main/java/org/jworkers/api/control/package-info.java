/**
 * The thin layer between a task's thread and whoever runs it; for the runtime and the weaver only.
 * An importing bundle has to name the attribute {@code jworkers=runtime}.
 */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.api.control;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
