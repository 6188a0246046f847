package org.hublend.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hublend.state.tables.Tables.CENTRE;
import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.FORMER_KEY;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hublend.ledger.Standing;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;
import org.jooq.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts a backup into an empty database, of whichever engine, and makes everything else anew from its facts.
///
/// The head gets a new epoch, so that every desk reads again, and sends again what came after the backup. Invitations
/// are not kept: one that was used since would be good again.
final class Restore {
    private static final String UNREADABLE = "This file is no whole backup of a central service.";

    private final Database database;
    private final Path keys;
    private final Supplier<UUID> ids;

    Restore(Database database, Path keys, Supplier<UUID> ids) {
        this.database = database;
        this.keys = keys;
        this.ids = ids;
    }

    /// Answers whether the keys of people were there too. Throws [CentreException], and changes nothing, where the
    /// place is not empty or the file is not whole.
    boolean from(Path file, long now) {
        try (var zip = new ZipFile(file.toFile())) {
            check(zip);
            var content = bytes(zip, Backup.KEYS);
            if (Files.exists(keys) && !Arrays.equals(Files.readAllBytes(keys), content))
                throw new CentreException("The data folder has the keys of another central service. Choose an empty"
                        + " folder with --data.");
            var wraps = Backup.wrapsOf(file);
            var erased = ErasedList.beside(file).read();
            boolean withWraps = Files.exists(wraps);
            database.write(sql -> {
                if (sql.fetchExists(CENTRE))
                    throw new CentreException("There is a central service here already. Restore into an empty folder or"
                            + " database, and point the service there.");
                read(sql, zip, BackupTables.KEPT);
                if (withWraps) readWraps(sql, wraps);
                begin(sql);
                // Before anything is made of the facts: who was erased after the backup does not come back.
                new ErasedPeople(sql).takeAgain(erased, now);
                formerKeys(sql);
                fold(sql);
                // Of what was put aside later than it was published, there is nothing to publish.
                sql.deleteFrom(FEED)
                        .where(FEED.SUBJECT.notIn(sql.select(SUBJECT.ID).from(SUBJECT)))
                        .execute();
                return true;
            });
            database.wipe();
            putKeys(content);
            return withWraps;
        } catch (ZipException | JacksonException e) {
            throw new CentreException(UNREADABLE, e);
        } catch (IOException e) {
            throw new CentreException("The backup could not be read, or the data folder not written.", e);
        }
    }

    /// By way of the vault, which keeps them for their owner alone.
    private void putKeys(byte[] content) throws IOException {
        var copy = Files.createTempFile(keys.toAbsolutePath().getParent(), "restored", ".json");
        try {
            Files.write(copy, content);
            Keyring.read(copy).write(keys);
        } finally {
            Files.delete(copy);
        }
    }

    private static void check(ZipFile zip) throws IOException {
        var format = json(zip, Backup.MANIFEST).path("format").intValue(0);
        if (format > Backup.FORMAT)
            throw new CentreException("The backup was written by a newer Hublend. Install the newest version.");
        if (format < 1) throw new CentreException(UNREADABLE);
    }

    private static void readWraps(DSLContext sql, Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            check(zip);
            read(sql, zip, BackupTables.WRAPS);
        } catch (IOException e) {
            throw new CentreException("The file of wraps beside the backup is not whole.", e);
        }
    }

    private static void read(DSLContext sql, ZipFile zip, List<Table<?>> tables) {
        try {
            var counts = json(zip, Backup.COUNTS);
            for (var table : tables) {
                var entry = zip.getEntry(table.getName() + Backup.LINES);
                if (entry == null && BackupTables.ADDED.contains(table) && !counts.has(table.getName())) continue;
                if (entry == null) throw new CentreException(UNREADABLE);
                try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), UTF_8))) {
                    long rows = BackupTables.read(sql, table, in);
                    if (rows != counts.path(table.getName()).longValue(-1)) throw new CentreException(UNREADABLE);
                }
            }
        } catch (IOException e) {
            throw new CentreException(UNREADABLE, e);
        }
    }

    /// The centre's own numbers after the backup may have been used, so it goes on in a stream of its own.
    private void begin(DSLContext sql) {
        sql.update(CENTRE).set(CENTRE.INCARNATION, ids.get()).execute();
        sql.update(HEAD)
                .set(HEAD.EPOCH, ids.get().toString())
                .set(HEAD.FOLD_VERSION, Standing.FOLD_VERSION)
                .execute();
    }

    /// A backup of before these were kept has removed desks whose keys are as little good as any other's.
    private static void formerKeys(DSLContext sql) {
        sql.insertInto(FORMER_KEY, FORMER_KEY.DESK, FORMER_KEY.SIGNING_KEY)
                .select(sql.select(DESK.ID, DESK.SIGNING_KEY).from(DESK).where(DESK.STATUS.eq(Desks.REVOKED)))
                .onConflictDoNothing()
                .execute();
    }

    private static void fold(DSLContext sql) {
        var anew = new FoldedAnew(sql);
        var standings = new Standings(sql);
        Optional<UUID> last = Optional.empty();
        while (true) {
            var subjects = anew.subjects(last);
            standings.put(anew.standings(subjects).stream()
                    .map(standing -> new Standings.Change(Optional.empty(), Written.of(standing)))
                    .toList());
            if (subjects.size() < FoldedAnew.PAGE) return;
            last = Optional.of(subjects.getLast().id());
        }
    }

    private static JsonNode json(ZipFile zip, String name) throws IOException {
        return JsonMapper.shared().readTree(bytes(zip, name));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new CentreException(UNREADABLE);
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
