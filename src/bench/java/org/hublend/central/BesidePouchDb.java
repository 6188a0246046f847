package org.hublend.central;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What `src/bench/pouchdb` measures of PouchDB, in the same order and in one program, too: a desk sends a backlog of
/// devices, and others join and read them, one after the other. The argument is how many; `sqlite` after it takes a
/// service that keeps everything in a file, as the PouchDB server does.
public final class BesidePouchDb {
    private BesidePouchDb() {}

    public static void main(String[] args) throws Exception {
        int devices = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        boolean isFile = args.length > 1 && args[1].equals("sqlite");
        var temp = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "beside");
        var place = isFile ? new Centre.Place.OneFile() : Postgres.fresh();
        try (var alliance = new Alliance(temp, place, 500)) {
            alliance.centre.addHub("Marple");
            alliance.centre.addHub("Brinnington");
            var desk = alliance.desk("marple", "Marple");
            desk.syncWhole();
            SyncFigures.register(desk, devices);
            line("a backlog of " + devices + " devices sent", devices, SyncFigures.seconds(desk::syncWhole));
            for (int time = 1; time <= 8; time++) {
                var other = alliance.desk("new" + time, "Brinnington");
                line("first sync " + time + " of them", devices, SyncFigures.seconds(other::syncWhole));
            }
        }
        System.exit(0);
    }

    private static void line(String what, int devices, double seconds) {
        System.out.printf(Locale.ROOT, "%s: %.2f s, %.0f subjects a second%n", what, seconds, 2 * devices / seconds);
    }
}
