/** What the workers under test run, and what travels to and from them. */
package org.jworkers.tck.tasks;
