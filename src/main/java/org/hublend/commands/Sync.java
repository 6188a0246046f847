package org.hublend.commands;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.hublend.sync.Exchange;
import org.hublend.sync.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// One full exchange with the central service.
@Command(
        name = "sync",
        description = "Sends what is here and receives what is new. Exit code 0 only when all of both is done.")
final class Sync implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var outcome = Exchange.run(folder);
            var document = new LinkedHashMap<String, Object>();
            document.put("sent", outcome.sent());
            document.put("received", outcome.received());
            document.put("pending", outcome.pending());
            document.put("cases", outcome.cases());
            document.put("clock_offset_ms", outcome.clockOffsetMs());
            document.put("problem", outcome.problem().map(Problem::sentence).orElse(""));
            program.screen()
                    .show(
                            document,
                            () -> "%d sent, %d received, %d still to send, %d to settle."
                                    .formatted(outcome.sent(), outcome.received(), outcome.pending(), outcome.cases()));
            outcome.problem().map(Problem::sentence).ifPresent(program::warn);
            return outcome.isComplete() ? 0 : 1;
        }
    }
}
