/** What the JVM starts in a weaver that is used as a java agent. */
package org.jworkers.weaver;
