package org.hublend.commands;

import static org.hublend.commands.Checks.Check;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Looks a desk over and says what is well and what is not.
@Command(name = "doctor", description = "Checks the database, the keys, the chain of facts, the clock and the disk.")
final class Doctor implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    /// What was found.
    record Findings(boolean ok, long facts, long pending, List<Check> checks) {}

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var checks = new Checks(folder);
            var all = checks.all();
            boolean ok = all.stream().allMatch(Check::ok);
            var findings = new Findings(ok, checks.facts(), checks.pending(), all);
            program.screen().show(findings, () -> {
                var text = new StringBuilder(ok ? "All is well." : "Something needs looking after.");
                for (var check : all)
                    text.append(System.lineSeparator())
                            .append(check.ok() ? "  ok  " : "  !!  ")
                            .append(check.name())
                            .append(": ")
                            .append(check.says());
                return text.toString();
            });
            return ok ? 0 : 1;
        }
    }
}
