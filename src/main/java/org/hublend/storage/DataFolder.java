package org.hublend.storage;

import static org.hublend.state.tables.Tables.DESK_SELF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hublend.ledger.Kind;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Surroundings;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desk's data folder, open: its database and its keys. Several processes may have one folder open.
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final int PORTION = 200;

    static final String DATABASE = "hublend.db";
    static final String KEYS = "keys.json";

    private static final String FOUNDED =
            "This data folder belongs to a desk already. Choose an empty folder with --data.";

    private final Path path;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final Reader reader;
    private final Writer writer;
    private volatile Optional<Keyring> keyring;

    DataFolder(Path path, Surroundings surroundings, Connection writing, Reader reader, Optional<Keyring> keys) {
        this.path = path;
        this.clock = surroundings.clock();
        this.random = surroundings.random();
        this.reader = reader;
        this.writer = new Writer(writing);
        this.keyring = keys;
        this.ids = surroundings.ids();
    }

    /// Opens a folder, making it where there is none, and brings its tables up to date after a backup.
    public static Opening open(Path path, Clock clock, SecureRandom random) {
        return open(path, new Surroundings(clock, random));
    }

    /// The same in surroundings of any kind.
    public static Opening open(Path path, Surroundings surroundings) {
        return new Doorway(path, surroundings).open();
    }

    /// Makes an empty folder a desk: its keys first, so that no desk is ever without them.
    public void found(String alliance, UUID hub, String prefix) {
        keyring = Optional.of(writer.transaction(true, sql -> found(sql, alliance, hub, prefix)));
    }

    private Keyring found(DSLContext sql, String alliance, UUID hub, String prefix) {
        // Checked inside the transaction: keys that replaced those of a desk would shut it out of its own records.
        if (sql.fetchExists(DESK_SELF)) throw new StorageException(FOUNDED);
        var keys = Keyring.create(random);
        keys.write(path.resolve(KEYS));
        sql.insertInto(DESK_SELF)
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
                .set(DESK_SELF.CLOCK_SEEN, 0L)
                .set(DESK_SELF.CLOCK_MOVED, 0L)
                .execute();
        return keys;
    }

    private static final String EMPTY = "This data folder is empty. Run 'hublend init' first.";

    /// How far a clock that was never compared with the centre's is taken to be off, in milliseconds.
    static final long UNMEASURED = 120_000;

    /// Which desk this folder is; empty before it was founded.
    public Optional<Self> self() {
        return read(sql -> sql.selectFrom(DESK_SELF)
                .fetchOptional(
                        r -> new Self(r.getDesk(), r.getIncarnation(), r.getAlliance(), r.getHub(), r.getPrefix())));
    }

    /// Which desk this folder is, where there must be one; refused in words otherwise.
    public Self founded() {
        return self().orElseThrow(() -> new StorageException(EMPTY));
    }

    public Keyring keyring() {
        return keyring.orElseThrow(() -> new StorageException(EMPTY));
    }

    /// Puts other keys in place of the desk's: the same desk in another alliance.
    public void rekey(Keyring keys) {
        keys.write(path.resolve(KEYS));
        keyring = Optional.of(keys);
    }

    /// Reads the keys again, since another program may have given the desk new ones.
    public void refreshKeys() {
        var file = path.resolve(KEYS);
        if (keyring.isPresent() && Files.exists(file)) keyring = Optional.of(Keyring.read(file));
    }

    /// One transaction for somebody who waits at the counter.
    public <T> T write(Function<Recording, T> work) {
        return writer.transaction(true, sql -> work.apply(recording(sql)));
    }

    /// One transaction that can wait while the counter works.
    public <T> T writeLater(Function<Recording, T> work) {
        return writer.transaction(false, sql -> work.apply(recording(sql)));
    }

    /// Takes many rows in, some hundred in a transaction, so that the counter is never kept waiting for long;
    /// or, to rehearse, all of them in one that is taken back.
    public <R> void writeInPortions(List<R> rows, boolean rehearse, BiConsumer<Recording, R> work) {
        if (rehearse) {
            rehearse(recording -> each(recording, rows, work));
            return;
        }
        for (int from = 0; from < rows.size(); from += PORTION) {
            var some = rows.subList(from, Math.min(from + PORTION, rows.size()));
            writeLater(recording -> each(recording, some, work));
        }
    }

    private static <R> int each(Recording recording, List<R> rows, BiConsumer<Recording, R> work) {
        for (var row : rows) work.accept(recording, row);
        return rows.size();
    }

    /// Does the work and takes all of it back: what it answers is what would be.
    public <T> T rehearse(Function<Recording, T> work) {
        return writer.rehearsal(sql -> work.apply(recording(sql)));
    }

    /// Finishes erasures: makes sure that the files, too, have nothing left of those people, and records that this
    /// desk is done with it. Where another program holds the files it is tried again with the next exchange, which
    /// must not wait for it.
    public void finishErasures() {
        var toWipe = read(sql -> erasures(sql).toWipe());
        if (!toWipe.isEmpty() && isWiped())
            writeLater(recording -> {
                recording.erasures().wiped(toWipe);
                return true;
            });
        writeInPortions(read(sql -> erasures(sql).toConfirm()), false, DataFolder::confirm);
    }

    private static void confirm(Recording recording, UUID person) {
        recording.erasures().confirmed(person);
        boolean isSaid = recording
                .erasures()
                .of(person)
                .filter(e -> e.isConfirmedBy(recording.desk()))
                .isPresent();
        if (!isSaid) recording.record(Draft.of(new Kind.ErasureDone(person), recording.today(), recording.desk()));
    }

    /// Copies from before an upgrade are part of the folder too.
    private boolean isWiped() {
        try {
            Backups.delete(path);
        } catch (IOException e) {
            LOG.warn("Old copies in the folder 'backups' can't be deleted yet; somebody who was erased is in them.");
            return false;
        }
        return writer.checkpoint();
    }

    private static Erasures erasures(DSLContext sql) {
        return new Erasures(sql, new Facts(sql), new Standings(sql));
    }

    /// Reads what was committed last; one reader at a time.
    public <T> T read(Function<DSLContext, T> question) {
        return reader.read(question);
    }

    /// Whether the database's own check finds nothing wrong.
    public boolean isWhole() {
        return read(sql -> sql.fetch("PRAGMA integrity_check").getValues(0, String.class))
                .equals(List.of("ok"));
    }

    /// Changes whenever another connection or process has written.
    public int dataVersion() {
        return reader.dataVersion();
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
        reader.close();
    }

    private Recording recording(DSLContext sql) {
        return new Recording(sql, keyring(), clock, ids, random);
    }
}
