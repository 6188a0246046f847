package org.hublend.commands;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.sync.Exchange;
import org.hublend.sync.Problem;
import org.hublend.sync.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// One full exchange with the central service.
@Command(name = "sync", description = "Sends what is pending and reads what the others did.")
final class Sync implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Option(
            names = "--new-key",
            description =
                    "First gives this desk a new key to sign with; copies of its folder are refused from then on.")
    private boolean newKey;

    record Done(int sent, int received, long pending, long cases, long clockOffsetMs, Optional<String> problem) {}

    @Override
    public Integer call() throws IOException {
        try (var folder = program.openDesk()) {
            if (newKey)
                Rotation.run(folder).ifPresent(why -> {
                    throw new Refusal(why.sentence());
                });
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
