/** Worker types that live only here: one that is as it should be, and some that are not. */
package org.jworkers.itests.providers;
