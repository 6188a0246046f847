package org.hublend.sync;

import java.security.SecureRandom;
import org.hublend.storage.DataFolder;
import org.hublend.vault.Keyring;

/// A desk that has joined a central service which nobody can reach.
public final class Joined {
    private Joined() {}

    public static void nowhere(DataFolder folder) {
        var centre = Keyring.create(new SecureRandom());
        folder.write(recording -> {
            Membership.join(
                    recording,
                    "https://centre.invalid/",
                    new Wire.Enrolled(
                            recording.hub(),
                            "Marple Library",
                            new byte[0],
                            centre.signingPublicKey(),
                            centre.receivingPublicKey(),
                            "1",
                            0));
            return true;
        });
    }
}
