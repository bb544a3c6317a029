package org.jworkers.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Marks a package whose classes may travel in payloads between workers: put on the package in its
 * {@code package-info.java}, it becomes the manifest header {@code Provide-Capability:
 * org.jworkers.payload} of the bundle, when that is built with bnd. A module says the same with
 * {@code opens ... to org.jworkers.hessian}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
@Capability(namespace = "org.jworkers.payload", attribute = "packages=${@package}")
public @interface PayloadPackage {}
