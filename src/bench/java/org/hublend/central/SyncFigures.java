package org.hublend.central;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hublend.BareRows;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.sync.Exchange;
import org.hublend.sync.PushesOnly;
import org.hublend.sync.SyncLoop;
import org.postgresql.PGConnection;

/// The exchange of real desks with the real service on PostgreSQL over loopback, each figure beside the least that the
/// same rows can cost, in one run. Desks, service and PostgreSQL share the machine's cores.
public final class SyncFigures implements AutoCloseable {
    /// For a quick look: `-Dhublend.figures=10` takes a tenth of everything.
    private static final int PERCENT = Integer.getInteger("hublend.figures", 100);

    private static final int BACKLOG = 100 * PERCENT;
    private static final int DEVICES = 200 * PERCENT;
    private static final int AT_ONCE = 500;
    private static final int CHANGES = PERCENT;
    private static final int DESKS = 2 * PERCENT;
    private static final int FACTS_EACH = 50;
    /// 256 kbit/s.
    private static final int SLOW = 32_000;

    private static final List<String> KEPT_FOR_SYNC = List.of("base", "outbox", "central", "line_done", "subject");

    private final Centre.Place.Postgres place;
    private final Alliance alliance;

    private SyncFigures(Path temp, Centre.Place.Postgres place) {
        this.place = place;
        this.alliance = new Alliance(temp, place, 500);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
    }

    public static void main(String[] args) throws Exception {
        var temp = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "sync");
        try (var before = new SyncFigures(temp.resolve("before"), (Centre.Place.Postgres) Postgres.fresh())) {
            before.warmUp();
        }
        try (var figures = new SyncFigures(temp.resolve("measured"), (Centre.Place.Postgres) Postgres.fresh())) {
            System.out.println("| what | took | beside it | ratio |\n|---|---|---|---|");
            figures.all();
        }
        System.exit(0);
    }

    /// A service has run for a while before anybody comes back with a backlog.
    private void warmUp() {
        var marple = alliance.desk("marple", "Marple");
        for (int i = 0; i < 4; i++) {
            register(marple, BACKLOG / 5);
            marple.syncWhole();
        }
        alliance.desk("new", "Brinnington").syncWhole();
    }

    private void all() throws Exception {
        var marple = alliance.desk("marple", "Marple");
        marple.syncWhole();
        backlog(marple);
        slowly(marple);
        register(marple, DEVICES - 2 * BACKLOG);
        marple.syncWhole();
        firstSync();
        visible(marple);
        manyDesks();
    }

    /// What was recorded offline, drained.
    private void backlog(TestDesk desk) throws Exception {
        register(desk, BACKLOG);
        var seconds = seconds(desk::syncWhole);
        var least = copied();
        line(
                String.format(Locale.ROOT, "a backlog of %,d facts sent", BACKLOG),
                seconds,
                "COPY of the rows that the service then has",
                least);
    }

    /// The same over a line of 256 kbit/s on which one connection in twenty breaks off.
    private void slowly(TestDesk desk) throws Exception {
        try (var bad = new BadLine(alliance.server.port(), 1)) {
            bad.be(BadLine.Manners.GOOD.slow(SLOW).breaking(0.05, 100_000));
            alliance.moved(desk, bad.port());
            register(desk, BACKLOG);
            var seconds = seconds(() -> {
                while (!desk.sync().isComplete()) Thread.onSpinWait();
            });
            say(String.format(
                    Locale.ROOT,
                    "| a backlog of %,d facts at 256 kbit/s, 5 %% of connections broken | %.1f s | | |",
                    BACKLOG,
                    seconds));
            alliance.moved(desk, alliance.server.port());
        }
    }

    /// A desk that joins and has nothing yet.
    private void firstSync() throws Exception {
        var desk = alliance.desk("new", "Brinnington");
        var database = desk.folder.path().resolve("hublend.db");
        var took = new double[1];
        var rows = BareRows.writtenBy(database, () -> took[0] = seconds(desk::syncWhole));
        try (var bare = new BareRows(database, rows)) {
            var least = seconds(() -> {
                try {
                    bare.writeAsTheyAre();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            line(
                    String.format(Locale.ROOT, "first sync of a desk, %,d rows", rows.size()),
                    took[0],
                    "bare insert of the same rows, one commit",
                    least);
        }
        overhead(database);
    }

    /// What of a desk's file is there only for the exchange.
    private void overhead(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var sizes = statement.executeQuery(
                        "SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name GROUP"
                                + " BY 1")) {
            long all = 0;
            long sync = 0;
            while (sizes.next()) {
                all += sizes.getLong(2);
                if (KEPT_FOR_SYNC.contains(sizes.getString(1))) sync += sizes.getLong(2);
            }
            say(String.format(
                    Locale.ROOT,
                    "| what a desk keeps for the exchange alone | %.1f MB | %.1f MB: its whole database (the rest is"
                            + " %.1f MB) | %.0f %% of the whole |",
                    sync / 1e6,
                    all / 1e6,
                    (all - sync) / 1e6,
                    100.0 * sync / all));
        }
    }

    /// A change at one desk, until it can be read at another.
    private void visible(TestDesk here) throws Exception {
        var there = alliance.desk("there", "Brinnington");
        there.syncWhole();
        var times = new double[CHANGES];
        try (var sending = new SyncLoop(here.folder, _ -> {});
                var receiving = new SyncLoop(there.folder, _ -> {})) {
            TimeUnit.SECONDS.sleep(3);
            for (int i = 0; i < CHANGES; i++) {
                long begun = System.nanoTime();
                var device = here.device("DKV" + i);
                sending.wake();
                while (!there.has(device)) TimeUnit.MILLISECONDS.sleep(2);
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        say(String.format(
                Locale.ROOT,
                "| a change is at another desk that is online | p50 %.0f ms, p95 %.0f ms | | |",
                times[CHANGES / 2],
                times[CHANGES * 95 / 100]));
    }

    /// All desks of an alliance come back online at the same moment, and send before they read.
    private void manyDesks() throws Exception {
        var desks = new ArrayList<TestDesk>();
        for (int i = 0; i < DESKS; i++) {
            var desk = alliance.desk("many" + i, i % 2 == 0 ? "Marple" : "Brinnington");
            register(desk, FACTS_EACH);
            desks.add(desk);
        }
        long stored = alliance.facts() + (long) DESKS * FACTS_EACH;
        var seconds = seconds(() -> {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var desk : desks)
                    pool.submit(() -> {
                        var way = PushesOnly.of(desk.folder);
                        while (desk.pending() > 0) Exchange.run(desk.folder, way);
                    });
            }
        });
        if (alliance.facts() != stored) throw new IllegalStateException("Facts are missing.");
        say(String.format(
                Locale.ROOT,
                "| %d desks send 50 facts each at once, until all are stored | %.1f s (%.0f facts a second) | | |",
                DESKS,
                seconds,
                DESKS * FACTS_EACH / seconds));
    }

    static void register(TestDesk desk, int count) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, count - from);
            desk.folder.write(recording -> {
                for (int i = 0; i < size; i++) {
                    var id = desk.folder.newId();
                    var tag = "DK" + id.toString().substring(24);
                    var fields = Map.of("tag", tag, "type", "laptop", "make", "Acer", "model", "Chromebook 314");
                    recording.record(desk.draft(new Kind.DeviceRegistered(
                            id, desk.hub(), DeviceState.READY, fields, List.of(new Code(CodeKind.TAG, tag)))));
                }
                return size;
            });
        }
    }

    /// The seconds that PostgreSQL takes for all the service's rows by COPY, in one transaction, into an empty
    /// database.
    private double copied() throws SQLException, IOException {
        var fresh = (Centre.Place.Postgres) Postgres.fresh();
        try (var from = open(place);
                var to = open(fresh)) {
            to.setAutoCommit(false);
            var tables = new ArrayList<String>();
            try (var statement = from.createStatement();
                    var names = statement.executeQuery(
                            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE"
                                    + " 'migrations%'")) {
                while (names.next()) tables.add(names.getString(1));
            }
            try (var statement = to.createStatement()) {
                statement.execute("SET session_replication_role = replica");
                statement.execute("TRUNCATE " + String.join(", ", tables));
            }
            double seconds = 0;
            for (var table : tables) {
                var bytes = new ByteArrayOutputStream();
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", bytes);
                long begun = System.nanoTime();
                to.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + table + " FROM STDIN (FORMAT binary)",
                                new ByteArrayInputStream(bytes.toByteArray()));
                seconds += (System.nanoTime() - begun) / 1e9;
            }
            long begun = System.nanoTime();
            to.commit();
            return seconds + (System.nanoTime() - begun) / 1e9;
        }
    }

    private static Connection open(Centre.Place.Postgres place) throws SQLException {
        return DriverManager.getConnection(
                place.url(), place.user().orElse("postgres"), place.password().orElse(""));
    }

    private void line(String what, double seconds, String beside, double least) {
        say(String.format(
                Locale.ROOT, "| %s | %.1f s | %.2f s: %s | %.1f |", what, seconds, least, beside, seconds / least));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    static double seconds(Runnable act) {
        long begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() throws Exception {
        alliance.close();
    }
}
