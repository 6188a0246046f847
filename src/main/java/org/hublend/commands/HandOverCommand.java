package org.hublend.commands;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hublend.sync.HandingOver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes what is still to be sent into a sealed file, for a desk that can't reach the central service.
@Command(
        name = "hand-over",
        description =
                "Writes what is still to be sent into FILE, which the central service alone can read. Whoever looks"
                        + " after it takes it in with 'hublend-central import FILE'.")
final class HandOverCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(paramLabel = "FILE", description = "A new file, on a memory stick for example.")
    private Path file;

    @Option(
            names = "--all",
            description = "All that this desk ever recorded; the import asks for it where it is needed.")
    private boolean all;

    @Option(
            names = "--renumber",
            description = "All of it under new numbers; the import asks for it where it is needed.")
    private boolean renumber;

    record Written(Path file, UUID desk, long facts) {}

    @Override
    public Integer call() {
        var which = renumber ? HandingOver.Facts.RENUMBERED : all ? HandingOver.Facts.ALL : HandingOver.Facts.PENDING;
        try (var folder = program.openDesk()) {
            return switch (new HandingOver(folder).write(file, which)) {
                case HandingOver.Result.Written(var facts, var desk) -> {
                    program.screen()
                            .show(
                                    new Written(file, desk, facts),
                                    () -> "Written: " + Count.of(facts, "record") + ". Carry the file to whoever looks"
                                            + " after the central service. This desk keeps all of it, too.");
                    yield 0;
                }
                case HandingOver.Result.NothingToSend() ->
                    throw new Refusal("Nothing is left to send, so no file was written.");
                case HandingOver.Result.Refused(var sentence) -> throw new Refusal(sentence);
            };
        }
    }
}
