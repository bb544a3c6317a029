/** What an application has of its own that falls victim to a chain. */
package org.jworkers.itests.hostile.victim;
