package org.hublend.storage;

import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.SUBJECT_KEY;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hublend.state.Engine;
import org.hublend.vault.Strongbox;
import org.jooq.DSLContext;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.json.JsonMapper;

/// Copies a data folder into a file that is sealed under a passphrase, and the keys of people into another beside it
/// with a shorter life. The desk can work meanwhile; the copy is of one moment.
public final class SealedCopy {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String KEYS = DataFolder.KEYS;
    static final String DATABASE = DataFolder.DATABASE;
    static final String WRAPS = "wraps";

    static final String COPYING = "copying-";
    private static final int TENTHS = 10;

    private final DataFolder folder;
    private final Consumer<String> progress;

    /// @param progress told in words how far it is
    public SealedCopy(DataFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// Which backup a file belongs to, and what it holds.
    record Manifest(int format, UUID backup, long made, UUID desk, long facts) {}

    /// @param pending facts that the centre is not known to have
    public record Written(Path file, Path wraps, long facts, long pending) {}

    /// Throws [StorageException] or [org.hublend.vault.VaultException] with a sentence where that can't be; nothing is
    /// left behind then.
    public Written write(Path file, String passphrase) {
        var wraps = wrapsOf(file);
        NewFile.refuseIfThere(file);
        NewFile.refuseIfThere(wraps);
        Strongbox.check(passphrase);
        var desk = folder.founded().desk();
        var copy = folder.path().resolve(Backups.FOLDER).resolve(COPYING + UUID.randomUUID());
        boolean done = false;
        try {
            progress.accept("Copying the records of this desk.");
            copy(copy);
            try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + copy)) {
                var sql = Engine.SQLITE.sql(connection);
                long facts = sql.fetchCount(OUTBOX);
                long pending = sql.fetchCount(OUTBOX, OUTBOX.STATE.eq(Outbox.PENDING));
                var manifest =
                        new Manifest(FORMAT, UUID.randomUUID(), folder.clock().millis(), desk, facts);
                progress.accept("Sealing the keys of people.");
                NewFile.write(wraps, out -> sealed(out, passphrase, manifest, zip -> wraps(zip, sql)));
                withoutWraps(connection);
                NewFile.write(file, out -> sealed(out, passphrase, manifest, zip -> records(zip, copy)));
                done = true;
                return new Written(file, wraps, facts, pending);
            } finally {
                if (!done) Files.deleteIfExists(wraps);
            }
        } catch (IOException e) {
            throw new StorageException("The backup could not be made. Check the space on the disks.", e);
        } catch (SQLException | RuntimeException e) {
            throw Refusals.said(e);
        } finally {
            tidy(copy);
        }
    }

    static Path wrapsOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".wraps");
    }

    /// On a connection of its own, so that the counter is not kept waiting; a statement sees one moment.
    private void copy(Path copy) throws IOException, SQLException {
        OwnersOnly.folder(folder.path().resolve(Backups.FOLDER));
        OwnersOnly.file(copy);
        try (var connection = Schema.connect(folder.path().resolve(DataFolder.DATABASE));
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }

    private static void withoutWraps(Connection connection) throws SQLException {
        Schema.run(connection, "PRAGMA journal_mode = MEMORY");
        Schema.run(connection, "PRAGMA secure_delete = ON");
        Engine.SQLITE.sql(connection).deleteFrom(SUBJECT_KEY).execute();
    }

    private interface Entries {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    private void sealed(OutputStream out, String passphrase, Manifest manifest, Entries entries) throws IOException {
        try (var box = Strongbox.seal(out, passphrase, folder.random());
                var zip = new ZipOutputStream(box)) {
            entry(zip, MANIFEST, JsonMapper.shared().writeValueAsBytes(manifest));
            entries.writeTo(zip);
        }
    }

    private void records(ZipOutputStream zip, Path copy) throws IOException {
        entry(zip, KEYS, Files.readAllBytes(folder.path().resolve(DataFolder.KEYS)));
        zip.putNextEntry(new ZipEntry(DATABASE));
        long all = Files.size(copy);
        long done = 0;
        long said = 0;
        var some = new byte[1 << 16];
        try (var in = Files.newInputStream(copy)) {
            for (int count = in.read(some); count > 0; count = in.read(some)) {
                zip.write(some, 0, count);
                done += count;
                if (done * TENTHS / all > said) {
                    said = done * TENTHS / all;
                    progress.accept("Sealing the records: " + said * TENTHS + " %.");
                }
            }
        }
        zip.closeEntry();
    }

    private static void wraps(ZipOutputStream zip, DSLContext sql) throws IOException {
        zip.putNextEntry(new ZipEntry(WRAPS));
        var out = new DataOutputStream(zip);
        try (var rows = sql.selectFrom(SUBJECT_KEY).fetchSize(500).fetchLazy()) {
            for (var row : rows) {
                out.writeUTF(row.getSubject().toString());
                out.writeUTF(row.getHolder());
                out.writeInt(row.getWrapped().length);
                out.write(row.getWrapped());
            }
        }
        out.writeUTF("");
        out.flush();
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void tidy(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new StorageException(
                    "An unfinished copy is left in the folder 'backups' of the data folder. Delete it.", e);
        }
    }
}
