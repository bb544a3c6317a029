/** What a payload may name while it is fuzzed: one of each kind of class. */
package org.jworkers.itests.hostile.types;
