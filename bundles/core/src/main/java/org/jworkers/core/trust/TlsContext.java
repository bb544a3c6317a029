package org.jworkers.core.trust;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What a side needs to speak TLS.
 *
 * @param context keys and trust
 * @param own the certificate that it shows, if it has one
 * @param picky whether it trusts somebody in particular; a server asks for certificates then
 */
public record TlsContext(SSLContext context, Optional<X509Certificate> own, boolean picky) {}
