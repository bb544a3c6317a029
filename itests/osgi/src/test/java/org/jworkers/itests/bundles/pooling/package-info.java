/** A user's bundle that has a pool of workers of two types. */
@PayloadPackage
package org.jworkers.itests.bundles.pooling;

import org.jworkers.api.PayloadPackage;
