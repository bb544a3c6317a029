/** The README's examples: each a class whose {@code run} writes what the README says it writes. */
@Capability(
    namespace = "org.jworkers.payload",
    attribute = "packages=\"org.jworkers.examples,org.jworkers.examples.scan\"")
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
package org.jworkers.examples;

import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
