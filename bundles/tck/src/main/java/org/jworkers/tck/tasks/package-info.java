/** What the workers under test run, and what travels to and from them. */
@PayloadPackage
package org.jworkers.tck.tasks;

import org.jworkers.api.PayloadPackage;
