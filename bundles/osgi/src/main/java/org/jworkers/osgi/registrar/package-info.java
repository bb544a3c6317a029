/**
 * Makes services of the providers that a bundle declares, so that a bare framework needs no other.
 */
package org.jworkers.osgi.registrar;
