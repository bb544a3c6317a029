/** The runtime: the registry of plug-ins, the scopes, and the main class of child JVMs. */
@Export(
    attribute = {"jworkers=runtime", "mandatory:=jworkers"},
    substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.core;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
