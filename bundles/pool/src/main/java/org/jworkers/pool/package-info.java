/** Pools of workers: one task, many inputs, workers of any types. */
@Export
@Version("0.1.0")
package org.jworkers.pool;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
