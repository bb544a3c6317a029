/** Code spaces of plain Java: the class path and the module path. */
package org.jworkers.core.space;
