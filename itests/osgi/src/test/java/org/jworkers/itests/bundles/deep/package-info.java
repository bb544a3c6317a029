/** A user's bundle that is after what not every child has. */
@PayloadPackage
package org.jworkers.itests.bundles.deep;

import org.jworkers.api.PayloadPackage;
