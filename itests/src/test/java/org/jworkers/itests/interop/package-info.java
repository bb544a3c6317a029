/** Payloads read by others' code. */
package org.jworkers.itests.interop;
