package org.hublend.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.devices.DeviceImport;
import org.hublend.imports.DateOrder;
import org.hublend.imports.ImportFile;
import org.hublend.imports.ImportReport;
import org.hublend.imports.Reading;
import org.hublend.people.PersonImport;
import org.hublend.staff.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Reads a list of devices or people from a CSV of Hublend's or Snipe-IT's columns.
@Command(
        name = "import",
        description = "Reads devices or people from a CSV. The same file twice changes nothing.",
        subcommands = ImportUndoCommand.class)
final class ImportCommand implements Callable<Integer> {
    /// What a file lists.
    enum What {
        DEVICES,
        PEOPLE
    }

    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "devices|people")
    private What what;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dry-run", description = "Report the same and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--date-order",
            defaultValue = "AUTO",
            description = "What 3/4/23 means: ${COMPLETION-CANDIDATES}. Default: found from the whole column.")
    private DateOrder order;

    @Option(names = "--map", paramLabel = "FILE", description = "Lines of theirs=ours that name the columns.")
    private Optional<Path> map = Optional.empty();

    DeskProgram program() {
        return program;
    }

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            var actor = program.must(Right.IMPORT, rooms).id();
            var home = DeskProgram.home(folder);
            var source = new ImportFile(file, order, map);
            var report = switch (what) {
                case DEVICES ->
                    new DeviceImport(folder, rooms.devices()).run(rows(source.devices()), home, actor, dryRun);
                case PEOPLE -> new PersonImport(folder, rooms.people()).run(rows(source.people()), home, actor, dryRun);
            };
            program.screen().show(report, () -> words(report));
            return report.rejected().isEmpty() ? 0 : 1;
        }
    }

    private static <R> Reading.Rows<R> rows(Reading<R> reading) {
        return switch (reading) {
            case Reading.Rows<R> rows -> rows;
            case Reading.Unreadable<R>(var problem) -> throw new Refusal(problem);
        };
    }

    private static String words(ImportReport report) {
        var text = new StringBuilder(report.dryRun() ? "Nothing was written. It would be: " : "");
        text.append("%d read, %d new, %d changed, %d unchanged, %d problems."
                .formatted(
                        report.read(),
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.rejected().size()));
        for (var problem : report.rejected())
            text.append("%nLine %d, %s: %s".formatted(problem.line(), problem.column(), problem.problem()));
        if (!report.run().isEmpty())
            text.append("%nTo take it back: import undo ").append(report.run());
        if (!report.ignoredColumns().isEmpty())
            text.append("%nColumns that were not read: ").append(String.join(", ", report.ignoredColumns()));
        for (var remark : report.remarks()) text.append(System.lineSeparator()).append(remark);
        return text.toString().replace("%n", System.lineSeparator());
    }
}
