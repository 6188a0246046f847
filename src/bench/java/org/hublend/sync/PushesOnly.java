package org.hublend.sync;

import java.io.IOException;
import org.hublend.storage.DataFolder;

/// The way to a desk's centre, on which nothing comes back but answers to what was sent: to measure sending alone.
public final class PushesOnly implements Carrier {
    private final Carrier carrier;

    private PushesOnly(Carrier carrier) {
        this.carrier = carrier;
    }

    public static Carrier.Way of(DataFolder folder) {
        var centre = folder.read(Membership::find).orElseThrow().signingKey();
        return address -> new PushesOnly(HttpCarrier.known(centre).to(address));
    }

    @Override
    public Answer carry(Request request) throws IOException, InterruptedException {
        if (request.path().equals(Wire.PULL)) throw new IOException("Only sending is measured.");
        return carrier.carry(request);
    }

    @Override
    public void close() {
        carrier.close();
    }
}
