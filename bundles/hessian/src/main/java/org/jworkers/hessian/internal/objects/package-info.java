/** How objects of the user's classes travel, and which of these a payload may name. */
package org.jworkers.hessian.internal.objects;
