package org.hublend.commands;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hublend.intake.ImportUndo;
import org.hublend.staff.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Takes one import back where nothing has happened to its rows since, and says what it left.
@Command(
        name = "undo",
        description = "Takes an import back, but for what has been used or changed since. Without an id, it lists the"
                + " imports of this desk that can be taken back.")
final class ImportUndoCommand implements Callable<Integer> {
    @ParentCommand
    private ImportCommand list;

    @Parameters(index = "0", paramLabel = "ID", arity = "0..1", description = "The import, as its report names it.")
    private String id = "";

    @Override
    public Integer call() {
        var program = list.program();
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            var actor = program.must(Right.IMPORT, rooms).id();
            var undo = new ImportUndo(folder);
            if (id.isEmpty()) {
                show(program, undo);
                return 0;
            }
            var report = undo.run(run(), DeskProgram.home(folder), actor);
            if (!report.foundAny())
                throw new Refusal("There is no import of this id here, or nothing of it is left. 'import undo' alone"
                        + " lists them.");
            program.screen().show(report, () -> words(report));
            return report.left().isEmpty() ? 0 : 1;
        }
    }

    private UUID run() {
        try {
            return UUID.fromString(id.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal("This is no id of an import. 'import undo' alone lists them.");
        }
    }

    private static void show(DeskProgram program, ImportUndo undo) {
        var runs = undo.runs();
        program.screen().show(runs, () -> {
            if (runs.isEmpty()) return "There is no import to take back.";
            var text = new StringBuilder();
            for (var run : runs)
                text.append("%s  %s  %d rows%n".formatted(run.id(), Instant.ofEpochMilli(run.at()), run.facts()));
            return text.toString().stripTrailing();
        });
    }

    private static String words(ImportUndo.Report report) {
        var text = new StringBuilder("%d taken back.".formatted(report.undone()));
        if (!report.left().isEmpty())
            text.append(" Left as they are, since something happened to them after the import: ")
                    .append(String.join(", ", report.left()))
                    .append('.');
        return text.toString();
    }
}
