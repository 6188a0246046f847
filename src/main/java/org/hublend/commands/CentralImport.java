package org.hublend.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hublend.central.HandedOver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Takes in the file that a desk wrote because it can't reach the service.
@Command(
        name = "import",
        description = "Takes in a file that 'hublend hand-over' wrote at a desk. The same file again changes nothing.")
final class CentralImport implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Parameters(paramLabel = "FILE", description = "The file from the desk.")
    private Path file;

    @Option(
            names = "--removed-desk",
            description = "Yes, take it although the desk was removed, or has another key since.")
    private boolean removed;

    @Override
    public Integer call() {
        try (var centre = program.open()) {
            var imported = centre.takeFile(file.toAbsolutePath(), removed);
            program.screen().show(imported, () -> words(imported));
            return 0;
        }
    }

    private static String words(HandedOver.Imported imported) {
        var from = "From " + imported.name() + " (" + imported.hub() + "): ";
        if (imported.taken() == 0 && imported.setAside() == 0)
            return from + "everything in this file is here already, so nothing was done.";
        return from + Count.of(imported.taken(), "record") + " taken in, " + imported.known() + " were here already"
                + (imported.setAside() == 0
                        ? "."
                        : ", " + imported.setAside()
                                + " set aside, as the desk may not say that. The desk is told why.");
    }
}
