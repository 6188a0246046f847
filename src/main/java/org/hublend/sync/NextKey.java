package org.hublend.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hublend.storage.DataFolder;
import org.hublend.vault.Keyring;

/// The key that a desk is to sign with from now on. It is on disk before the centre hears of it, so that it does
/// no harm when an answer is lost: the next try tells the same key again.
final class NextKey {
    private final DataFolder folder;
    private final Path file;

    private NextKey(DataFolder folder, String name) {
        this.folder = folder;
        this.file = folder.path().resolve(name);
    }

    static NextKey forRotation(DataFolder folder) {
        return new NextKey(folder, "keys-next.json");
    }

    /// Another than that of a rotation that was not finished: a copy of the folder may have that one, too.
    static NextKey forJoining(DataFolder folder) {
        return new NextKey(folder, "keys-joining.json");
    }

    /// Whether one was made and, so far as this desk knows, not used yet.
    boolean isMade() {
        return Files.exists(file);
    }

    /// The one that was made before, or a new one.
    Keyring made() throws IOException {
        if (isMade()) {
            var kept = Keyring.read(file);
            boolean isUsed =
                    Arrays.equals(kept.signingPublicKey(), folder.keyring().signingPublicKey());
            if (!isUsed) return kept;
            Files.delete(file);
        }
        var next = folder.keyring().withNewSigning(folder.random());
        next.write(file);
        return next;
    }

    void use(Keyring made) throws IOException {
        folder.rekey(made);
        discard();
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
