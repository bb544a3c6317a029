/** A user's bundle that needs a part of the JDK which some have not. */
@PayloadPackage
package org.jworkers.itests.bundles.sql;

import org.jworkers.api.PayloadPackage;
