/** What several tests need: other programs, and where the bundles are. */
package org.jworkers.itests.support;
