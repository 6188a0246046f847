package org.hublend.central;

import static org.hublend.state.tables.Tables.HEAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.ledger.Kind;
import org.hublend.state.Surroundings;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import org.hublend.vault.Certificates;
import org.hublend.vault.TlsIdentity;
import org.jooq.DSLContext;

/// The centre, open: its database, its keys, and what an administrator does with it.
public final class Centre implements AutoCloseable {
    private static final String KEYS = "keys.json";
    private static final int PAGE = 500;

    private final Path folder;
    private final Database database;
    private final CentreIdentity identity;
    private final Clock clock;
    private final Ingest ingest;
    private final Feed feed;
    private final Enrolment enrolment;
    private final Supplier<UUID> ids;

    private Centre(Path folder, Database database, CentreIdentity identity, Surroundings surroundings, int page) {
        var random = surroundings.random();
        this.folder = folder;
        this.database = database;
        this.identity = identity;
        this.clock = surroundings.clock();
        this.ids = surroundings.ids();
        this.ingest = new Ingest(database, identity, clock);
        this.feed = new Feed(database, identity, clock, random, page);
        this.enrolment = new Enrolment(database, identity, clock, random);
    }

    /// Where the centre keeps its rows; the keys are always in the data folder.
    public sealed interface Place {
        record OneFile() implements Place {}

        record Postgres(String url, Optional<String> user, Optional<String> password) implements Place {}
    }

    /// Opens the centre, founding it where there is none. Throws [CentreException] with a sentence where that can't be.
    public static Centre open(Path folder, Place place, String alliance, Clock clock, SecureRandom random) {
        return open(folder, place, alliance, new Surroundings(clock, random), PAGE);
    }

    /// The same in surroundings of any kind.
    ///
    /// @param page how many subjects a desk is told of at once
    public static Centre open(Path folder, Place place, String alliance, Surroundings surroundings, int page) {
        var database = database(folder, place, surroundings);
        boolean done = false;
        try {
            var identity = CentreIdentity.of(database, folder.resolve(KEYS), alliance, surroundings);
            var centre = new Centre(folder, database, identity, surroundings, page);
            if (database.write(sql -> centre.own().sayErased(sql))) database.wipe();
            done = true;
            return centre;
        } finally {
            if (!done) database.close();
        }
    }

    /// Puts a backup into an empty place. Answers whether the keys of people were there too. Throws [CentreException]
    /// with a sentence, and changes nothing, where that can't be.
    public static boolean restore(Path folder, Place place, Path backup, Surroundings surroundings) {
        try (var database = database(folder, place, surroundings)) {
            return new Restore(database, folder.resolve(KEYS), surroundings.ids())
                    .from(backup, surroundings.clock().millis());
        }
    }

    private static Database database(Path folder, Place place, Surroundings surroundings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CentreException("The data folder can't be made. Choose another with --data.", e);
        }
        var through = surroundings.connections();
        return switch (place) {
            case Place.OneFile() -> SqliteDatabase.open(folder, through);
            case Place.Postgres(var url, var user, var password) -> PostgresDatabase.open(url, user, password, through);
        };
    }

    /// Registers a hub, as a fact of the centre's own. Throws [CentreException] where there is one of that name.
    public UUID addHub(String name) {
        return database.write(sql -> {
            if (name.isBlank()) throw new CentreException("A hub needs a name.");
            if (hub(sql, name).isPresent()) throw new CentreException("There is a hub of this name already.");
            var hub = ids.get();
            own().record(sql, new Kind.HubRegistered(hub, Map.of("name", name.strip())), hub);
            return hub;
        });
    }

    public List<Overview.Hub> hubs() {
        return database.read(sql -> new Overview(sql, identity).hubs());
    }

    public List<Overview.Desk> desks() {
        return database.read(sql -> new Overview(sql, identity).desks());
    }

    /// Who was erased, and which desks have not confirmed it yet.
    public List<ErasureStatus.Erased> erasures() {
        return database.read(sql -> new ErasureStatus(sql).all());
    }

    public List<Overview.OpenCase> cases() {
        return database.read(sql -> new Overview(sql, identity).cases());
    }

    /// The code of an invitation to a hub. Throws [CentreException] where there is no hub of that name.
    public String invite(String hubName, Duration valid) {
        var hub = database.read(sql -> hub(sql, hubName))
                .orElseThrow(() -> new CentreException("There is no hub of this name; 'hub list' names them."));
        return enrolment.invite(hub, valid);
    }

    /// Whether there was such a desk.
    public boolean revoke(UUID desk) {
        return ingest.revoke(desk);
    }

    /// Takes in what a desk wrote into a file for this centre. Throws [CentreException] with a sentence where that
    /// can't be.
    ///
    /// @param evenRemoved whether the facts of a removed desk are to be taken too
    public HandedOver.Imported takeFile(Path file, boolean evenRemoved) {
        return new HandedOver(database, identity, ingest).take(file, evenRemoved);
    }

    public byte[] signingPublicKey() {
        return identity.keyring().signingPublicKey();
    }

    /// A TLS key of the service, vouched for by the key that desks know it by.
    public TlsIdentity certificate(Collection<String> names, Clock today, SecureRandom random) {
        return Certificates.issue(identity.keyring(), names, today.instant(), random);
    }

    public boolean vouchesFor(TlsIdentity identity) {
        return Certificates.isVouchedFor(identity.chain(), key -> Arrays.equals(key, signingPublicKey()));
    }

    /// Copies the centre as it is now into a file, and the keys of people into another beside it.
    public Backup.Written backup(Path file) {
        return new Backup(database, folder.resolve(KEYS), clock).write(file);
    }

    /// The figures of a period for the whole alliance, by the same code as on a desk.
    public StatisticsExport.Outcome statistics(Request request, Path out) {
        return database.read(sql -> StatisticsExport.write(sql, request, out));
    }

    Upkeep upkeep() {
        return new Upkeep(database, identity, clock);
    }

    public List<Verification.Check> verify() {
        return database.read(sql -> new Verification(sql, identity).all());
    }

    Vitals vitals() {
        return database.read(sql -> Vitals.of(sql, clock.millis()));
    }

    public boolean isReady() {
        return database.read(sql -> sql.fetchExists(HEAD));
    }

    Database database() {
        return database;
    }

    CentreIdentity identity() {
        return identity;
    }

    Ingest ingest() {
        return ingest;
    }

    Feed feed() {
        return feed;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    @Override
    public void close() {
        database.close();
    }

    private OwnFacts own() {
        return new OwnFacts(identity, clock, ids);
    }

    private Optional<UUID> hub(DSLContext sql, String name) {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        return new Overview(sql, identity)
                .hubs().stream()
                        .filter(h -> h.name().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst()
                        .map(Overview.Hub::id);
    }
}
