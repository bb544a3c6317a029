/** What only remote workers do: servers that go first, contexts, clients that behave badly. */
package org.jworkers.itests.remote;
