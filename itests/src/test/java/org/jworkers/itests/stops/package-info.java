/**
 * How tasks end that do nothing for it: with the weaver as an agent, which other tests go without.
 */
package org.jworkers.itests.stops;
