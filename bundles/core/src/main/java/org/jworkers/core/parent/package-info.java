/** The parent side of a worker: its handle, its life, and how it is stopped. */
package org.jworkers.core.parent;
