package org.hublend.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hublend.central.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Copies the centre into a file while it serves.
@Command(
        name = "backup",
        description = "Copies the database and the keys into FILE, and the keys of people into FILE.wraps. Keep both as"
                + " secret as the data folder, and the wraps for a month at most.")
final class CentralBackup implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Parameters(paramLabel = "FILE", description = "The file; one that is there is replaced when the new one is whole.")
    private Path file;

    @Override
    public Integer call() {
        try (var centre = program.open()) {
            var written = centre.backup(file.toAbsolutePath());
            program.screen()
                    .show(
                            written,
                            () -> written.rows().getOrDefault("fact", 0L) + " facts are in " + written.file()
                                    + ", the keys of people in " + written.wraps() + ".");
            return 0;
        }
    }

    /// Puts a backup into an empty place.
    @Command(
            name = "restore",
            description = "Puts a backup into an empty data folder or database. Desks then send again what came after"
                    + " it.")
    static final class Restore implements Callable<Integer> {
        @ParentCommand
        private CentralProgram program;

        @Parameters(paramLabel = "FILE", description = "The backup; FILE.wraps beside it is read too.")
        private Path file;

        record Restored(Path file, boolean wraps, int hubs, int desks) {}

        @Override
        public Integer call() {
            boolean wraps = program.restore(file.toAbsolutePath());
            try (var centre = program.open()) {
                var restored = new Restored(
                        file, wraps, centre.hubs().size(), centre.desks().size());
                program.screen()
                        .show(
                                restored,
                                () -> "Restored: " + restored.hubs() + " hubs, " + restored.desks()
                                        + " desks. Serve it, and the desks send again what it misses. A desk or hub"
                                        + " that joined after the backup needs a new invitation, and loses nothing by"
                                        + " it.");
                if (!wraps)
                    program.warn("The file of wraps was not there, so desks that join from now on can't read the names"
                            + " of people who were registered before.");
                return 0;
            }
        }
    }

    /// Looks whether everything fits together.
    @Command(
            name = "verify",
            description = "Checks every chain and count, and that all facts folded anew give what is stored.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        private CentralProgram program;

        record Verified(boolean ok, List<Verification.Check> checks) {}

        @Override
        public Integer call() {
            try (var centre = program.open()) {
                var checks = centre.verify();
                boolean ok = checks.stream().allMatch(Verification.Check::ok);
                program.screen()
                        .show(
                                new Verified(ok, checks),
                                () -> checks.stream()
                                        .map(c -> (c.ok() ? "ok     " : "WRONG  ") + c.name() + ": " + c.says())
                                        .collect(Collectors.joining(System.lineSeparator())));
                return ok ? 0 : 1;
            }
        }
    }
}
