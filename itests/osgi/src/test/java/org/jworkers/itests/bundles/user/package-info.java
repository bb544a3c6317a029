/** A user's bundle: tasks, and code that starts workers. */
@PayloadPackage
package org.jworkers.itests.bundles.user;

import org.jworkers.api.PayloadPackage;
