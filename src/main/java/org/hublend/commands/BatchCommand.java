package org.hublend.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.imports.BatchFile;
import org.hublend.imports.BatchRow;
import org.hublend.imports.Problem;
import org.hublend.imports.Reading;
import org.hublend.lending.Batch;
import org.hublend.lending.BatchResult;
import org.hublend.staff.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Records desk actions from a file, and says of each line what became of it.
@Command(
        name = "batch",
        description = "Records desk actions from a CSV (at,action,person,item,detail) or a Koha .koc file."
                + " Prints one JSON document a line.")
final class BatchCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--confirm", description = "Accept what needs confirming; for a coordinator.")
    private boolean confirm;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            var home = DeskProgram.home(folder);
            var actor = confirm ? program.must(Right.CONFIRM, rooms).id() : program.actor(rooms);
            var rows = switch (BatchFile.read(file, home.zone())) {
                case Reading.Rows<BatchRow> read -> read;
                case Reading.Unreadable<BatchRow>(var problem) -> throw new Refusal(problem);
            };
            var terms = new Batch.Terms(
                    home, actor, confirm ? Optional.of("confirmed for the whole file") : Optional.empty());
            var batch = new Batch(rooms.desk(), rooms.identify(), rooms.devices(), rooms.staff(), rooms.sessions());
            boolean allDone = rows.rejected().isEmpty();
            for (var problem : rows.rejected()) program.screen().line(refused(problem));
            for (var group : Batch.grouped(rows.rows())) {
                var results = folder.write(recording -> batch.record(recording, group, terms));
                allDone &= show(results);
            }
            program.screen().flush();
            return allDone ? 0 : 1;
        }
    }

    private boolean show(List<BatchResult> results) {
        var sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparingLong(BatchResult::line));
        for (var result : sorted) program.screen().line(result);
        return results.stream().allMatch(r -> r.outcome().equals("done"));
    }

    private static BatchResult refused(Problem problem) {
        return new BatchResult(problem.line(), "refused", problem.problem(), "");
    }
}
