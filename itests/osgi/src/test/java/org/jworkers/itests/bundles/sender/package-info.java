/** A user's bundle that sends what lives in a package for which it may have forgotten something. */
@PayloadPackage
package org.jworkers.itests.bundles.sender;

import org.jworkers.api.PayloadPackage;
