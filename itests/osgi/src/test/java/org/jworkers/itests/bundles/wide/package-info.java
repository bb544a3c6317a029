/** A user's bundle that uses what the framework gets from the application around it. */
@PayloadPackage
package org.jworkers.itests.bundles.wide;

import org.jworkers.api.PayloadPackage;
