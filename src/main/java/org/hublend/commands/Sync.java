package org.hublend.commands;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.sync.Exchange;
import org.hublend.sync.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// One full exchange with the central service.
@Command(name = "sync", description = "Sends what is pending and reads what the others did.")
final class Sync implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    record Done(int sent, int received, long pending, long cases, long clockOffsetMs, Optional<String> problem) {}

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var outcome = Exchange.run(folder);
            var problem = problem(outcome);
            var done = new Done(
                    outcome.sent(),
                    outcome.received(),
                    outcome.pending(),
                    outcome.cases(),
                    outcome.clockOffsetMs(),
                    problem);
            program.screen()
                    .show(
                            done,
                            () -> "Sent " + done.sent() + ", received " + done.received() + ", still to send "
                                    + done.pending() + ".");
            problem.ifPresent(program::warn);
            return outcome.isComplete() ? 0 : 1;
        }
    }

    private static Optional<String> problem(Exchange.Outcome outcome) {
        if (outcome.problem().isPresent() || outcome.isComplete())
            return outcome.problem().map(Problem::sentence);
        return Optional.of("Something is still to be sent. Run 'hublend sync' again.");
    }
}
