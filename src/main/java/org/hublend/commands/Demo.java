package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.hublend.sample.SampleAlliance;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Opens the window on the sample alliance, with a central service beside it, in a folder that is removed at the end.
@Command(
        name = "demo",
        description = "A sample alliance in a scratch folder, with a central service, and the window on it.")
final class Demo implements Callable<Integer> {
    /// A coordinator of the sample alliance: the first line of `sample-data/staff.csv`.
    private static final String BADGE = "STAFF0101H";

    private static final String PIN = "639204";

    @ParentCommand
    private DeskProgram program;

    @Override
    public Integer call() throws IOException {
        program.window().prepare();
        var chosen = program.chosenData();
        var path = chosen.isPresent() ? chosen.get() : Files.createTempDirectory("hublend-demo");
        try (var folder = program.openFolder(path);
                var beside = new CentreBeside(folder, program.clock())) {
            var sample = new SampleAlliance(folder);
            var isNew = folder.self().isEmpty();
            if (isNew) sample.found();
            var rooms = program.rooms(folder);
            if (isNew) sample.begin(rooms.staff(), BADGE);
            DeskProgram.Meanwhile meanwhile = percent -> {
                if (isNew) fill(sample, rooms, percent);
                beside.join();
            };
            program.window().open(rooms, Optional.of(new DeskProgram.Trial(BADGE, PIN, meanwhile)));
        } finally {
            if (chosen.isEmpty()) remove(path);
        }
        return 0;
    }

    /// The window is there before devices, people and a year of loans are, which takes a while.
    private static void fill(SampleAlliance sample, Rooms rooms, IntConsumer percent) throws IOException {
        sample.registers(rooms.devices(), rooms.people(), rooms.staff(), _ -> {});
        sample.year(SampleCommand.batch(rooms), _ -> {}, percent);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
