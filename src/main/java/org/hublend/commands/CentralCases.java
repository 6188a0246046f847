package org.hublend.commands;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hublend.central.Overview;
import org.hublend.ledger.CaseKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The contradictions that nobody has settled yet.
@Command(name = "cases", description = "Contradictions, in words.")
final class CentralCases implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Option(names = "--open", description = "Only those that are not settled; for now there are no others to show.")
    private boolean open;

    @Override
    public Integer call() {
        try (var centre = program.open()) {
            var all = centre.cases();
            program.screen()
                    .show(
                            all,
                            () -> all.isEmpty()
                                    ? "Nothing to settle."
                                    : all.stream()
                                            .map(CentralCases::words)
                                            .collect(Collectors.joining(System.lineSeparator())));
            return 0;
        }
    }

    private static String words(Overview.OpenCase one) {
        var kind = Arrays.stream(CaseKind.values())
                .filter(k -> k.word().equals(one.kind()))
                .findFirst();
        return kind.map(CentralCases::sentence).orElse(one.kind()) + " (" + one.about() + " " + one.subject() + ")";
    }

    private static String sentence(CaseKind kind) {
        return switch (kind) {
            case DOUBLE_LOAN -> "Two desks lent one device, and neither knew of the other";
            case DECIDED_TWICE -> "Two people settled one case differently, and neither knew of the other";
            case LENT_WHILE_OUT -> "A device was lent although it was out, so it was taken as returned";
            case LENT_WHILE_GONE -> "A device was lent that was lost, stolen or retired";
            case LENT_UNPREPARED -> "A device was lent before it was prepared";
            case RETURNED_NOT_OUT -> "A device came back that was not out";
            case RENEWED_NOT_OUT -> "A loan was renewed that was over";
            case STATED_WHILE_OUT -> "A device was said to be in a hub while it was out";
            case UNDONE_BUT_USED -> "Something was undone that another desk had built on";
            case FIELD_CLASH -> "One detail was set differently by two who did not know of each other";
            case ACTIVITY_AFTER_ERASURE -> "Something was recorded about somebody after they were erased";
            case SAME_CODE -> "One tag, card or badge stands for two";
        };
    }
}
