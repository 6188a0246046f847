package org.hublend.storage;

import static org.hublend.state.tables.Tables.DESK_SELF;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hublend.state.Engine;
import org.hublend.vault.Keyring;
import org.hublend.vault.VaultException;
import org.jooq.DSLContext;

/// A desk's data folder, open: its database and its keys. Several processes may have one folder open.
public final class DataFolder implements AutoCloseable {
    static final String DATABASE = "hublend.db";
    static final String KEYS = "keys.json";

    private final Path path;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final Connection reader;
    private final ReentrantLock reading = new ReentrantLock();
    private final Writer writer;
    private Optional<Keyring> keyring;

    private DataFolder(
            Path path,
            Clock clock,
            SecureRandom random,
            Connection writing,
            Connection reader,
            Optional<Keyring> keys) {
        this.path = path;
        this.clock = clock;
        this.random = random;
        this.reader = reader;
        this.writer = new Writer(writing);
        this.keyring = keys;
        var factory = TimeOrderedEpochFactory.builder()
                .withTimeFunction(clock::millis)
                .withRandom(random)
                .build();
        this.ids = factory::create;
    }

    /// Opens a folder, making it where there is none, and brings its tables up to date after a backup.
    public static Opening open(Path path, Clock clock, SecureRandom random) {
        try {
            makeFolder(path);
            if (!Files.isWritable(path)) return new Opening.Refused(NOT_WRITABLE);
            // Two programs must not migrate at once.
            try (var channel = FileChannel.open(
                            path.resolve("opening.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return openLocked(path, clock, random);
            }
        } catch (VaultException e) {
            return new Opening.Refused(e.sentence());
        } catch (StorageException e) {
            return new Opening.Refused(e.sentence());
        } catch (IOException e) {
            return new Opening.Refused("The data folder can't be used: " + reason(e)
                    + " Choose another folder, or ask whoever looks after this computer.");
        } catch (SQLException | RuntimeException e) {
            if (Refusals.said(e) instanceof StorageException said) return new Opening.Refused(said.sentence());
            throw e instanceof RuntimeException fault ? fault : new StorageException(DAMAGED, e);
        }
    }

    private static final String NOT_WRITABLE = "Hublend may not write in its data folder. Choose another folder, or ask"
            + " whoever looks after this computer to let you write there.";
    private static final String FOREIGN = "This folder holds data of another program, so Hublend leaves it alone."
            + " Choose an empty folder with --data.";
    private static final String NEWER = "This folder was written by a newer Hublend. Install the newest version on this"
            + " computer, then open it again. Nothing was changed.";
    private static final String DAMAGED = "The database of this desk is damaged. Keep the folder as it is, and restore"
            + " the newest backup into a new one.";

    private static Opening openLocked(Path path, Clock clock, SecureRandom random) throws IOException, SQLException {
        var database = path.resolve(DATABASE);
        boolean isNew = !Files.exists(database) || Files.size(database) == 0;
        if (!isNew) {
            try (var in = Files.newInputStream(database)) {
                var header = in.readNBytes(100);
                if (!Schema.isSqlite(header)) return new Opening.Refused(DAMAGED);
                if (Schema.application(header) != Schema.APPLICATION) return new Opening.Refused(FOREIGN);
            }
        } else if (Files.exists(path.resolve(KEYS))) {
            return new Opening.Refused(
                    "The keys of a desk are here, but its database is gone. Restore the newest backup"
                            + " into a new folder; don't use this one.");
        }
        var writing = Schema.connect(database);
        boolean kept = false;
        try {
            var refused = bringUpToDate(path, database, writing, isNew, clock);
            if (refused.isPresent()) return new Opening.Refused(refused.get());
            var keys = keys(path, writing);
            var reader = Schema.connect(database);
            kept = true;
            return new Opening.Opened(new DataFolder(path, clock, random, writing, reader, keys));
        } finally {
            if (!kept) writing.close();
        }
    }

    private static Optional<String> bringUpToDate(
            Path path, Path database, Connection connection, boolean isNew, Clock clock)
            throws IOException, SQLException {
        if (isNew) {
            ownersOnly(database, "rw-------");
            Schema.run(connection, "PRAGMA application_id = " + Schema.APPLICATION);
        }
        int version = Schema.pragma(connection, "user_version");
        if (version > Schema.VERSION) return Optional.of(NEWER);
        if (version == Schema.VERSION) return Optional.empty();
        if (!isNew && version > 0) Backups.beforeMigration(path, connection, version, clock);
        Schema.migrate(database);
        Schema.run(connection, "PRAGMA user_version = " + Schema.VERSION);
        return Optional.empty();
    }

    private static Optional<Keyring> keys(Path path, Connection connection) {
        boolean isFounded = Engine.SQLITE
                .sql(connection)
                .selectFrom(DESK_SELF)
                .fetchOptional()
                .isPresent();
        return isFounded ? Optional.of(Keyring.read(path.resolve(KEYS))) : Optional.empty();
    }

    /// Makes an empty folder a desk: its keys first, so that no desk is ever without them.
    public void found(String alliance, UUID hub, String prefix) {
        var keys = Keyring.create(random);
        keys.write(path.resolve(KEYS));
        keyring = Optional.of(keys);
        write(recording -> recording
                .sql()
                .insertInto(DESK_SELF)
                .set(DESK_SELF.ID, 1)
                .set(DESK_SELF.DESK, ids.get())
                .set(DESK_SELF.INCARNATION, ids.get())
                .set(DESK_SELF.ALLIANCE, alliance)
                .set(DESK_SELF.HUB, hub)
                .set(DESK_SELF.PREFIX, prefix)
                .set(DESK_SELF.NEXT_NUMBER, 1L)
                .set(DESK_SELF.CHAIN_TIP, new byte[32])
                .set(DESK_SELF.CLOCK_OFFSET, 0L)
                .set(DESK_SELF.CLOCK_DOUBT, UNMEASURED)
                .set(DESK_SELF.NEXT_AGREEMENT, 1L)
                .set(DESK_SELF.NEXT_CARD, 1L)
                .execute());
    }

    /// How far a clock that was never compared with the centre's is taken to be off, in milliseconds.
    static final long UNMEASURED = 120_000;

    /// Which desk this folder is; empty before it was founded.
    public Optional<Self> self() {
        return read(sql -> sql.selectFrom(DESK_SELF)
                .fetchOptional(
                        r -> new Self(r.getDesk(), r.getIncarnation(), r.getAlliance(), r.getHub(), r.getPrefix())));
    }

    public Keyring keyring() {
        return keyring.orElseThrow(() -> new StorageException("This data folder is empty. Run 'hublend init' first."));
    }

    /// Puts other keys in place of the desk's: the same desk in another alliance.
    public void rekey(Keyring keys) {
        keys.write(path.resolve(KEYS));
        keyring = Optional.of(keys);
    }

    /// One transaction for somebody who waits at the counter.
    public <T> T write(Function<Recording, T> work) {
        return writer.transaction(true, connection -> work.apply(recording(connection)));
    }

    /// One transaction that can wait while the counter works.
    public <T> T writeLater(Function<Recording, T> work) {
        return writer.transaction(false, connection -> work.apply(recording(connection)));
    }

    /// Does the work and takes all of it back: what it answers is what would be.
    public <T> T rehearse(Function<Recording, T> work) {
        return writer.rehearsal(connection -> work.apply(recording(connection)));
    }

    /// Reads what was committed last; one reader at a time.
    public <T> T read(Function<DSLContext, T> question) {
        reading.lock();
        try {
            return question.apply(Engine.SQLITE.sql(reader));
        } catch (RuntimeException e) {
            throw Refusals.said(e);
        } finally {
            reading.unlock();
        }
    }

    /// Changes whenever another connection or process has written.
    public int dataVersion() {
        reading.lock();
        try {
            return Schema.pragma(reader, "data_version");
        } catch (SQLException e) {
            throw Refusals.said(e);
        } finally {
            reading.unlock();
        }
    }

    /// Opens sealed parts with the keys that this desk holds.
    public Opener opener(DSLContext sql) {
        return new Opener(new SubjectKeys(sql, keyring(), random));
    }

    public UUID newId() {
        return ids.get();
    }

    public Clock clock() {
        return clock;
    }

    public SecureRandom random() {
        return random;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        writer.close();
        reading.lock();
        try {
            reader.close();
        } catch (SQLException e) {
            throw Refusals.said(e);
        } finally {
            reading.unlock();
        }
    }

    private Recording recording(Connection connection) {
        return new Recording(Engine.SQLITE.sql(connection), keyring(), clock, ids, random);
    }

    private static void makeFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) return;
        Files.createDirectories(path);
        ownersOnly(path, "rwx------");
    }

    private static void ownersOnly(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "you may not write there.";
            case java.nio.file.FileAlreadyExistsException _ -> "there is a file of that name.";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason() + ".";
            default -> "the disk did not answer.";
        };
    }
}
