package org.hublend.commands;

<<<<<<< HEAD
import java.util.Optional;
=======
import java.util.LinkedHashMap;
>>>>>>> sync
import java.util.concurrent.Callable;
import org.hublend.sync.Exchange;
import org.hublend.sync.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// One full exchange with the central service.
<<<<<<< HEAD
@Command(name = "sync", description = "Sends what is pending and reads what the others did.")
=======
@Command(
        name = "sync",
        description = "Sends what is here and receives what is new. Exit code 0 only when all of both is done.")
>>>>>>> sync
final class Sync implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

<<<<<<< HEAD
    record Done(int sent, int received, long pending, long cases, long clockOffsetMs, Optional<String> problem) {}

=======
>>>>>>> sync
    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var outcome = Exchange.run(folder);
<<<<<<< HEAD
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
=======
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
>>>>>>> sync
}
