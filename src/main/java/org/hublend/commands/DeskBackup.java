package org.hublend.commands;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.hublend.staff.Right;
import org.hublend.state.Surroundings;
import org.hublend.storage.Restoring;
import org.hublend.storage.SealedCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Copies the data folder into a sealed file while the desk works.
@Command(
        name = "backup",
        description = "Copies the data folder into FILE, and the keys of people into FILE.wraps, both sealed under a"
                + " passphrase: from HUBLEND_PASSPHRASE, or typed. Keep FILE as long as you like and FILE.wraps for a"
                + " month at most; the passphrase somewhere else.")
final class DeskBackup implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(paramLabel = "FILE", description = "A new file; none is ever replaced.")
    private Path file;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var written = new SealedCopy(folder, program::progress).write(file, Passphrase.read(true));
            program.screen()
                    .show(
                            written,
                            () -> Count.of(written.facts(), "record") + " are in " + written.file()
                                    + ", the keys of people in " + written.wraps() + ".");
            return 0;
        }
    }

    /// Puts a backup into an empty data folder.
    @Command(
            name = "restore",
            description =
                    "Puts a backup into an empty data folder. An administrator does it, and the backup's passphrase"
                            + " is needed. Use the desk on this computer alone from then on.")
    static final class Restore implements Callable<Integer> {
        @ParentCommand
        private DeskProgram program;

        @Parameters(paramLabel = "FILE", description = "The backup; FILE.wraps beside it is read too.")
        private Path file;

        @Option(names = "--without-names", description = "Go on although FILE.wraps is lost.")
        private boolean withoutNames;

        @Override
        public Integer call() {
            var passphrase = Passphrase.read(false);
            var restored = new Restoring(
                            program.dataPath(),
                            new Surroundings(program.clock(), new SecureRandom()),
                            program::progress)
                    .from(file, passphrase, withoutNames, folder -> program.must(Right.RESTORE, program.rooms(folder)));
            program.screen()
                    .show(
                            restored,
                            () -> "Restored: " + Count.of(restored.facts(), "record") + ", " + restored.pending()
                                    + " of them to be sent. 'hublend sync' brings what came after the backup. Don't use"
                                    + " this desk on another computer any more.");
            if (!restored.names())
                program.warn(
                        "Names can't be read, and nobody can sign in, before 'hublend sync' has brought the keys.");
            return 0;
        }
    }
}
