/** The weaving of one class: where checks go, and how they get there. */
package org.jworkers.weaver.code;
