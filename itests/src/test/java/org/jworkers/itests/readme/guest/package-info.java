/** The code of a bundle that uses workers. */
package org.jworkers.itests.readme.guest;
