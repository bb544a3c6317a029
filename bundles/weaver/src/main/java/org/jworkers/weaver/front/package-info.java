/** Where classes come from that are woven: a framework's bundles, or this JVM's class loaders. */
package org.jworkers.weaver.front;
