package org.hublend.storage;

import static org.hublend.state.tables.Tables.DESK_SELF;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.hublend.state.Engine;
import org.hublend.state.Surroundings;
import org.hublend.vault.Keyring;
import org.hublend.vault.VaultException;

/// All that must be so before a data folder is used: it is ours, not newer than the program, whole and up to date.
record Doorway(Path path, Surroundings surroundings) {
    private static final String LOCK = "opening.lock";

    private static final String NOT_WRITABLE = "Hublend may not write in its data folder. Choose another folder, or ask"
            + " whoever looks after this computer to let you write there.";
    private static final String FOREIGN = "This folder holds data of another program, so Hublend leaves it alone."
            + " Choose an empty folder with --data.";
    private static final String NO_DATABASE = "The file hublend.db in this folder is no database of Hublend, or it is"
            + " damaged. Keep the folder as it is, and restore the newest backup into a new one.";
    private static final String NEWER = "This folder was written by a newer Hublend. Install the newest version on this"
            + " computer, then open it again. Nothing was changed.";
    private static final String KEYS_ALONE = "The keys of a desk are here, but its database is gone. Restore the newest"
            + " backup into a new folder; don't use this one.";

    Opening open() {
        try {
            OwnersOnly.folder(path);
            if (!Files.isWritable(path)) return new Opening.Refused(NOT_WRITABLE);
            // Before the lock too, since even that is a file which a folder of somebody else should not get.
            var refused = refused();
            if (refused.isPresent()) return new Opening.Refused(refused.get());
            OwnersOnly.file(path.resolve(LOCK));
            // Two programs must not migrate at once.
            try (var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return openLocked();
            }
        } catch (VaultException e) {
            return new Opening.Refused(e.sentence());
        } catch (IOException e) {
            return new Opening.Refused("The data folder can't be used: " + reason(e)
                    + " Choose another folder, or ask whoever looks after this computer.");
        } catch (SQLException | RuntimeException e) {
            var said = Refusals.said(e);
            if (said instanceof StorageException refusal) return new Opening.Refused(refusal.sentence());
            throw said;
        }
    }

    private Opening openLocked() throws IOException, SQLException {
        var refused = refused();
        if (refused.isPresent()) return new Opening.Refused(refused.get());
        if (isEmpty()) Schema.create(database());
        var writing = connect();
        try {
            // The header may be behind what the -wal file holds.
            int version = Schema.pragma(writing, "user_version");
            if (version > Schema.VERSION) return refusedAfter(writing, NEWER);
            if (version < Schema.VERSION) bringUpToDate(writing, version);
            var keys = keys(writing);
            return new Opening.Opened(new DataFolder(path, surroundings, writing, new Reader(connect()), keys));
        } catch (IOException | SQLException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    private static Opening refusedAfter(Connection connection, String sentence) throws SQLException {
        connection.close();
        return new Opening.Refused(sentence);
    }

    /// What can be told without opening the database, so that nothing is changed in a folder that is refused.
    private Optional<String> refused() throws IOException {
        if (isEmpty()) return Files.exists(path.resolve(DataFolder.KEYS)) ? Optional.of(KEYS_ALONE) : Optional.empty();
        try (var in = Files.newInputStream(database())) {
            var header = new Header(in.readNBytes(Header.SIZE));
            if (!header.isSqlite()) return Optional.of(NO_DATABASE);
            if (header.application() != Schema.APPLICATION) return Optional.of(FOREIGN);
            return header.version() > Schema.VERSION ? Optional.of(NEWER) : Optional.empty();
        }
    }

    private void bringUpToDate(Connection connection, int version) throws IOException, SQLException {
        if (version > 0) Backups.beforeMigration(path, connection, version, surroundings.clock());
        Schema.migrate(database());
        Schema.run(connection, "PRAGMA user_version = " + Schema.VERSION);
    }

    private Optional<Keyring> keys(Connection connection) {
        return Engine.SQLITE.sql(connection).fetchExists(DESK_SELF)
                ? Optional.of(Keyring.read(path.resolve(DataFolder.KEYS)))
                : Optional.empty();
    }

    private Connection connect() throws SQLException {
        return surroundings.connections().apply(Schema.connect(database()));
    }

    private Path database() {
        return path.resolve(DataFolder.DATABASE);
    }

    private boolean isEmpty() throws IOException {
        return !Files.exists(database()) || Files.size(database()) == 0;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "you may not write there.";
            case FileAlreadyExistsException _ -> "there is a file of that name.";
            case FileSystemException f when f.getReason() != null -> f.getReason() + ".";
            default -> "the disk did not answer.";
        };
    }
}
