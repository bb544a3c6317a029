/** The tests of somebody else's library, woven: see {@code itests/third-party}. */
package org.jworkers.itests.thirdparty;
