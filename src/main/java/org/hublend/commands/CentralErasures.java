package org.hublend.commands;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hublend.central.ErasureStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Who was erased, and which desks have still to say that nothing is left.
@Command(
        name = "erasures",
        description = "Erased people, which desks have nothing of them left, and which have still to say so.")
final class CentralErasures implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Option(names = "--open", description = "Only those that a desk has still to confirm.")
    private boolean open;

    @Override
    public Integer call() {
        try (var centre = program.open()) {
            var all = centre.erasures().stream()
                    .filter(one -> !open || !one.isComplete())
                    .toList();
            program.screen()
                    .show(
                            all,
                            () -> all.isEmpty()
                                    ? "No erasures."
                                    : all.stream()
                                            .map(CentralErasures::words)
                                            .collect(Collectors.joining(System.lineSeparator())));
            return 0;
        }
    }

    private static String words(ErasureStatus.Erased one) {
        var text = new StringBuilder()
                .append(Instant.ofEpochMilli(one.at()))
                .append("  ")
                .append(one.person())
                .append("  ")
                .append(one.reason());
        if (!one.confirmed().isEmpty()) text.append("; nothing left at ").append(String.join(", ", one.confirmed()));
        if (!one.awaited().isEmpty()) text.append("; awaited from ").append(String.join(", ", one.awaited()));
        if (!one.removed().isEmpty())
            text.append("; removed before they said so: ").append(String.join(", ", one.removed()));
        return text.toString();
    }
}
