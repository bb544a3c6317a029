/** Code spaces from the wirings of bundles. */
package org.jworkers.osgi.space;
