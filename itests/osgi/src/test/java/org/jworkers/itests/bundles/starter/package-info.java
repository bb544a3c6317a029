/** A user's bundle whose activator starts a worker: an application as a bundle. */
@PayloadPackage
package org.jworkers.itests.bundles.starter;

import org.jworkers.api.PayloadPackage;
