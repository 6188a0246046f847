package org.hublend.storage;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.DESK_SELF;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hublend.state.Surroundings;
import org.hublend.vault.Keyring;
import org.hublend.vault.Strongbox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Puts a sealed copy of a data folder into an empty one: beside the place first, so that it is there whole or not at
/// all. The desk then counts anew, since its numbers may have been used after the copy was made.
public final class Restoring {
    private static final String NOT_EMPTY =
            "There is something in this data folder already. Choose an empty one with --data.";
    private static final String NO_WRAPS = "The file of wraps that belongs to the backup is not beside it, so nobody's"
        + " name could be read. Put it there. If it is gone for good, say --without-names: the central service gives"
        + " the names again, but what it never got of them can't be read any more.";
    private static final String OTHER_WRAPS = "The file of wraps beside the backup belongs to another one.";
    private static final String UNREADABLE = "This file is no whole backup of a desk.";

    /// Agreements that were numbered after the copy was made are on paper; their numbers are not given again.
    private static final int SKIPPED = 1000;

    private final Path folder;
    private final Surroundings surroundings;
    private final Consumer<String> progress;

    public Restoring(Path folder, Surroundings surroundings, Consumer<String> progress) {
        this.folder = folder;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /// @param names whether the keys of people are there
    public record Restored(Path folder, UUID desk, long facts, long pending, boolean names) {}

    /// Throws [StorageException], or [org.hublend.vault.VaultException], with a sentence where that can't be, and
    /// leaves the folder empty.
    ///
    /// @param withoutNames whether to go on where the file of wraps is lost
    /// @param allowed asked before anything is put into place, where badges can be read; throws to stop
    public Restored from(Path file, String passphrase, boolean withoutNames, Consumer<DataFolder> allowed) {
        var staging = folder.resolve("restoring-" + UUID.randomUUID());
        try {
            begin(file);
            var wraps = SealedCopy.wrapsOf(file);
            boolean hasWraps = Files.exists(wraps);
            if (!hasWraps && !withoutNames) throw new StorageException(NO_WRAPS);
            OwnersOnly.folder(folder);
            OwnersOnly.folder(staging);
            progress.accept("Opening the backup.");
            var manifest = unpack(file, passphrase, staging);
            try (var restored = opened(staging)) {
                if (hasWraps) takeWraps(restored, wraps, passphrase, manifest);
                if (hasWraps) allowed.accept(restored);
                progress.accept("Checking that it is whole.");
                if (!restored.isWhole()) throw new StorageException(UNREADABLE);
                beginAnew(restored, hasWraps);
            }
            var answer = answer(staging, hasWraps);
            // The database last: while it is missing the folder says so, and nothing is begun in it.
            Files.move(staging.resolve(DataFolder.KEYS), folder.resolve(DataFolder.KEYS));
            Files.move(staging.resolve(DataFolder.DATABASE), folder.resolve(DataFolder.DATABASE));
            return answer;
        } catch (ZipException | EOFException | JacksonException e) {
            throw new StorageException(UNREADABLE, e);
        } catch (IOException e) {
            throw new StorageException(
                    "The backup could not be read, or the data folder not written. Check the file, and the space on the"
                            + " disk.",
                    e);
        } finally {
            tidy(staging);
        }
    }

    private void begin(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new StorageException("There is no such file, or you may not read it.");
        if (!Files.exists(folder)) return;
        try (var there = Files.list(folder)) {
            // The log of this very command is there already.
            if (there.anyMatch(f -> !f.getFileName().toString().equals("logs"))) throw new StorageException(NOT_EMPTY);
        }
    }

    private SealedCopy.Manifest unpack(Path file, String passphrase, Path staging) throws IOException {
        try (var in = Files.newInputStream(file);
                var box = Strongbox.open(in, passphrase);
                var zip = new ZipInputStream(box)) {
            var manifest = manifest(zip);
            next(zip, SealedCopy.KEYS);
            var keys = staging.resolve("keys.copy");
            OwnersOnly.file(keys);
            Files.write(keys, zip.readAllBytes());
            Keyring.read(keys).write(staging.resolve(DataFolder.KEYS));
            next(zip, SealedCopy.DATABASE);
            var database = staging.resolve(DataFolder.DATABASE);
            OwnersOnly.file(database);
            try (var out = Files.newOutputStream(database)) {
                zip.transferTo(out);
            }
            toItsEnd(zip, box);
            return manifest;
        }
    }

    private void takeWraps(DataFolder restored, Path file, String passphrase, SealedCopy.Manifest manifest)
            throws IOException {
        try (var sealed = Files.newInputStream(file);
                var box = Strongbox.open(sealed, passphrase);
                var zip = new ZipInputStream(box)) {
            if (!manifest(zip).backup().equals(manifest.backup())) throw new StorageException(OTHER_WRAPS);
            next(zip, SealedCopy.WRAPS);
            var in = new DataInputStream(zip);
            progress.accept("Putting back the keys of people.");
            restored.writeLater(recording -> {
                try {
                    for (var subject = in.readUTF(); !subject.isEmpty(); subject = in.readUTF())
                        recording.keys().put(UUID.fromString(subject), in.readUTF(), in.readNBytes(in.readInt()));
                    return true;
                } catch (IOException e) {
                    throw new StorageException(UNREADABLE, e);
                }
            });
            toItsEnd(zip, box);
        }
    }

    private static void beginAnew(DataFolder restored, boolean hasWraps) {
        long skipped = SKIPPED + restored.random().nextInt(SKIPPED);
        restored.writeLater(recording -> {
            recording.fork();
            recording
                    .sql()
                    .update(DESK_SELF)
                    .set(DESK_SELF.NEXT_AGREEMENT, DESK_SELF.NEXT_AGREEMENT.plus(skipped))
                    .execute();
            if (hasWraps) return true;
            // Reading everything again brings the keys again.
            recording.bases().doubt();
            recording
                    .sql()
                    .update(CENTRAL)
                    .set(CENTRAL.CURSOR_NUMBER, 0L)
                    .set(CENTRAL.REACHED_HEAD, false)
                    .execute();
            return true;
        });
    }

    private Restored answer(Path staging, boolean hasWraps) {
        try (var restored = opened(staging)) {
            long facts = restored.read(sql -> new Outbox(sql).count());
            long pending = restored.read(sql -> new Outbox(sql).pending());
            return new Restored(folder, restored.founded().desk(), facts, pending, hasWraps);
        }
    }

    private DataFolder opened(Path path) {
        return switch (DataFolder.open(path, surroundings)) {
            case Opening.Opened(var opened) -> opened;
            case Opening.Refused(var sentence) -> throw new StorageException(sentence);
        };
    }

    private static SealedCopy.Manifest manifest(ZipInputStream zip) throws IOException {
        next(zip, SealedCopy.MANIFEST);
        var manifest = JsonMapper.shared().readValue(zip.readAllBytes(), SealedCopy.Manifest.class);
        if (manifest.format() > SealedCopy.FORMAT)
            throw new StorageException("The backup was made by a newer Hublend. Install the newest version.");
        return manifest;
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) throw new StorageException(UNREADABLE);
    }

    /// The end is sealed too: what was cut off behind the last entry would be noticed nowhere else.
    private static void toItsEnd(ZipInputStream zip, InputStream box) throws IOException {
        if (zip.getNextEntry() != null) throw new StorageException(UNREADABLE);
        box.transferTo(OutputStream.nullOutputStream());
    }

    private static void tidy(Path staging) {
        if (!Files.isDirectory(staging)) return;
        try (var all = Files.walk(staging)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        } catch (IOException e) {
            throw new StorageException(
                    "An unfinished copy is left in the data folder, in the folder whose name begins with 'restoring'."
                            + " Delete it.",
                    e);
        }
    }
}
