/** Servers that are started by ssh, with a real ssh server on this machine as the far one. */
package org.jworkers.itests.ssh;
