package org.hublend.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hublend.central.Centre;
import org.hublend.central.CentreServer;
import org.hublend.central.Front;
import org.hublend.sample.SampleAlliance;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;

/// A central service inside the demo's own folder, which runs from the moment the demo's desk joins it.
final class CentreBeside implements AutoCloseable {
    private static final int ANY_FREE = 0;

    private final DataFolder folder;
    private final Clock clock;
    private Optional<Centre> centre = Optional.empty();
    private Optional<CentreServer> server = Optional.empty();

    CentreBeside(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The port differs each time, so the desk joins anew; that it has joined before changes nothing else.
    synchronized void join() {
        var own = Centre.open(
                folder.path().resolve("central"),
                new Centre.Place.OneFile(),
                SampleAlliance.NAME,
                clock,
                folder.random());
        centre = Optional.of(own);
        var serving = CentreServer.start(own, clock, Front.here(ANY_FREE));
        server = Optional.of(serving);
        if (own.hubs().stream().noneMatch(h -> h.name().equals(SampleAlliance.HOME))) own.addHub(SampleAlliance.HOME);
        var invitation = own.invite(SampleAlliance.HOME, Duration.ofHours(1));
        var link = new Link("127.0.0.1", serving.port(), invitation, Link.pin(own.signingPublicKey()));
        if (Enrolling.join(folder, link, "demo", Codes::normal) instanceof Joining.Refused(var sentence))
            throw new Refusal(sentence);
    }

    @Override
    public synchronized void close() {
        server.ifPresent(CentreServer::close);
        centre.ifPresent(Centre::close);
    }
}
