package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Opens the window on the sample alliance in a folder of its own, which is removed at the end.
@Command(
        name = "demo",
        description = "A sample alliance in a scratch folder, with a central service, and the window on it.")
final class Demo implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Override
    public Integer call() throws IOException {
        var chosen = program.chosenData();
        var path = chosen.isPresent() ? chosen.get() : Files.createTempDirectory("hublend-demo");
        try (var folder = program.openFolder(path)) {
            var rooms = folder.self().isPresent()
                    ? program.rooms(folder)
                    : SampleCommand.fill(program, folder, new ArrayList<>());
            program.window().open(rooms, true);
        } finally {
            if (chosen.isEmpty()) remove(path);
        }
        return 0;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
