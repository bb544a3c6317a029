/** What happens when something goes wrong: the right word at the right place, and nothing left. */
package org.jworkers.itests.faults;
