package org.hublend.central;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Where the service listens, and what stands before it.
///
/// @param tls without it the service speaks plainly, on this computer alone or behind a proxy
/// @param behindProxy whether a proxy says in `X-Forwarded-For` who asks
public record Front(String bind, int port, Optional<SSLContext> tls, boolean behindProxy) {
    /// On this computer alone, without TLS.
    public static Front here(int port) {
        return new Front("127.0.0.1", port, Optional.empty(), false);
    }
}
