package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.central.Centre;
import org.hublend.central.CentreServer;
import org.hublend.central.Front;
import org.hublend.sample.SampleAlliance;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Opens the window on the sample alliance, with a central service beside it, in a folder that is removed at the end.
@Command(
        name = "demo",
        description = "A sample alliance in a scratch folder, with a central service, and the window on it.")
final class Demo implements Callable<Integer> {
    private static final int ANY_FREE = 0;
    /// A coordinator of the sample alliance: the first line of `sample-data/staff.csv`.
    private static final String BADGE = "STAFF0101H";

    private static final String PIN = "639204";

    @ParentCommand
    private DeskProgram program;

    @Override
    public Integer call() throws IOException {
        var chosen = program.chosenData();
        var path = chosen.isPresent() ? chosen.get() : Files.createTempDirectory("hublend-demo");
        try (var folder = program.openFolder(path);
                var centre = Centre.open(
                        path.resolve("central"),
                        new Centre.Place.OneFile(),
                        SampleAlliance.NAME,
                        program.clock(),
                        folder.random());
                var server = CentreServer.start(centre, program.clock(), Front.here(ANY_FREE))) {
            if (folder.self().isPresent()) {
                join(folder, centre, server.port());
                open(program.rooms(folder), Optional.empty());
            } else {
                var sample = new SampleAlliance(folder);
                sample.found();
                var rooms = program.rooms(folder);
                sample.registers(rooms.devices(), rooms.people(), rooms.staff(), _ -> {});
                open(rooms, Optional.of(percent -> {
                    sample.year(SampleCommand.batch(rooms), _ -> {}, percent);
                    join(folder, centre, server.port());
                }));
            }
        } finally {
            if (chosen.isEmpty()) remove(path);
        }
        return 0;
    }

    /// The window is there before a year of loans is, which takes a while.
    private void open(Rooms rooms, Optional<DeskProgram.Meanwhile> meanwhile) {
        program.window().open(rooms, Optional.of(new DeskProgram.Trial(BADGE, PIN, meanwhile)));
    }

    /// The port differs each time, so the desk joins anew; that it has joined before changes nothing else.
    private static void join(DataFolder folder, Centre centre, int port) {
        if (centre.hubs().stream().noneMatch(h -> h.name().equals(SampleAlliance.HOME)))
            centre.addHub(SampleAlliance.HOME);
        var invitation = centre.invite(SampleAlliance.HOME, Duration.ofHours(1));
        var link = new Link("127.0.0.1", port, invitation, Link.pin(centre.signingPublicKey()));
        if (Enrolling.join(folder, link, "demo", Codes::normal) instanceof Joining.Refused(var sentence))
            throw new Refusal(sentence);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
