/** What the README says is so. */
package org.jworkers.itests.readme;
