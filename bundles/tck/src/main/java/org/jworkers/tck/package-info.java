/**
 * The contract of a worker as tests. Extend {@link org.jworkers.tck.WorkerContract} to run them on
 * a worker type.
 */
@Export
@Version("0.1.0")
package org.jworkers.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
