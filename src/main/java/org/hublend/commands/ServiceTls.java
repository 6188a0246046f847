package org.hublend.commands;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.hublend.central.Centre;
import org.hublend.vault.TlsIdentity;

/// The certificate that the service shows: a given one, or its own, which is kept in the data folder.
final class ServiceTls {
    private static final String FILE = "tls.pem";
    private static final Duration EARLY = Duration.ofDays(30);

    private ServiceTls() {}

    static SSLContext given(Path certificate, Path key) {
        return TlsIdentity.read(certificate, key).context();
    }

    /// Desks know it by the key that it hangs on; the names are for browsers and other tools.
    static SSLContext own(Centre centre, Path folder, String host, String bind, Clock clock) {
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            var kept = TlsIdentity.read(file, file);
            if (centre.vouchesFor(kept) && !endsSoon(kept, clock)) return kept.context();
        }
        var made = centre.certificate(names(host, bind), clock, new SecureRandom());
        made.write(file);
        return made.context();
    }

    private static boolean endsSoon(TlsIdentity identity, Clock clock) {
        var end = identity.chain().getFirst().getNotAfter().toInstant();
        return end.isBefore(clock.instant().plus(EARLY));
    }

    private static Set<String> names(String host, String bind) {
        var names = new LinkedHashSet<>(List.of(host.replaceAll("[\\[\\]]", ""), bind, "localhost", "127.0.0.1"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // A computer without a name of its own is reached by the others.
            return names;
        }
        return names;
    }
}
