/** A user's bundle that was wired to an old version when a new one was not there yet. */
@PayloadPackage
package org.jworkers.itests.bundles.chooser;

import org.jworkers.api.PayloadPackage;
