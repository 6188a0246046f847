package org.hublend.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.storage.DataFolder;
import org.hublend.storage.NewFile;
import org.hublend.storage.Recording;
import org.hublend.vault.Letters;

/// Writes what a desk has to send into a file that is carried to the centre, for desks that can't reach it: removed
/// ones, and those whose network lets nothing through.
public final class HandingOver {
    private static final String ALONE =
            "This desk has not joined a central service, so there is nobody to seal the file"
                    + " for. Make a backup, restore it on a computer that has a network, and join there.";

    private final DataFolder folder;
    private final Letters letters;

    public HandingOver(DataFolder folder) {
        this.folder = folder;
        this.letters = new Letters(folder.random());
    }

    /// Which facts go into the file.
    public enum Facts {
        /// Those that the centre is not known to have.
        PENDING,
        /// All that the desk ever recorded, for a centre that lost some.
        ALL,
        /// The same, after the desk began to count anew: other records have its numbers there. All, since a centre
        /// that lost some may have given those numbers away, and the desk could not tell.
        RENUMBERED
    }

    /// What came of it.
    public sealed interface Result {
        record Written(long facts, UUID desk) implements Result {}

        record NothingToSend() implements Result {}

        record Refused(String sentence) implements Result {}
    }

    /// The facts stay to be sent until the centre says in an exchange that it has them.
    /// Throws [org.hublend.storage.StorageException] where the file can't be written.
    public Result write(Path file, Facts which) {
        NewFile.refuseIfThere(file);
        folder.founded();
        var membership = folder.read(Membership::find);
        if (membership.isEmpty()) return new Result.Refused(ALONE);
        Exchange.finishJoining(folder, membership.get());
        folder.finishErasures();
        var id = folder.newId();
        var parts = folder.writeLater(recording -> {
            if (which == Facts.RENUMBERED) countAnew(recording);
            return parts(recording, membership.get(), id, which == Facts.ALL);
        });
        if (parts.facts() == 0) return new Result.NothingToSend();
        var head = new CarriedFile.Head(
                id,
                folder.founded().desk(),
                Link.pin(membership.get().signingKey()),
                folder.clock().millis(),
                parts.facts(),
                parts.sealed().size());
        var bytes = CarriedFile.write(head, parts.sealed(), folder.keyring());
        NewFile.write(file, out -> out.write(bytes));
        return new Result.Written(head.facts(), head.desk());
    }

    private static void countAnew(Recording recording) {
        for (var stream : recording.outbox().streams()) recording.outbox().again(stream, 1);
        recording.fork();
    }

    private record Parts(List<byte[]> sealed, long facts) {}

    private Parts parts(Recording recording, Membership membership, UUID file, boolean isAll) {
        var sealed = new ArrayList<byte[]>();
        long facts = 0;
        var sender = new Wire.Sender(folder.clock().millis(), recording.outbox().pending(), Exchange.VERSION);
        for (var stream : recording.outbox().streams()) {
            long last = 0;
            while (true) {
                var batch = Batch.of(recording.outbox().behind(stream, last, isAll, Wire.BATCH_FACTS), stream);
                if (batch.isEmpty()) break;
                var push = new Wire.Push(
                        stream,
                        batch.getFirst().number(),
                        batch.stream().map(Wire::node).toList(),
                        Batch.keys(recording.keys(), batch, membership.receivingKey()),
                        sender);
                sealed.add(letters.seal(Packed.pack(Wire.write(push)), file, membership.receivingKey()));
                facts += batch.size();
                last = batch.getLast().number();
            }
        }
        return new Parts(sealed, facts);
    }
}
