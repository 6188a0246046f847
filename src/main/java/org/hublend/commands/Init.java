package org.hublend.commands;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.hublend.founding.Founding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Makes an empty data folder a desk, with one administrator.
@Command(name = "init", description = "Makes an empty data folder ready, with one administrator.")
final class Init implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Option(names = "--alliance", required = true, paramLabel = "NAME", description = "The alliance's name.")
    private String alliance;

    @Option(names = "--hub", required = true, paramLabel = "NAME", description = "The hub that this desk is in.")
    private String hub;

    @Option(
            names = "--prefix",
            defaultValue = "DK",
            description = "The letters that the labels on devices begin with. Default: ${DEFAULT-VALUE}.")
    private String prefix;

    /// What was made. The PIN is shown once and is kept nowhere in clear.
    record Made(UUID desk, UUID hub, String badge, String pin) {}

    @Override
    public Integer call() {
        if (!Founding.isPrefix(prefix)) throw new Refusal("The prefix has to be 2 to 4 capital letters.");
        try (var folder = program.openFolder()) {
            if (folder.self().isPresent())
                throw new Refusal("This data folder is a desk already. Choose an empty one with --data.");
            var founding = new Founding(folder, program.rooms(folder).staff());
            var first = founding.anybody();
            var founded = founding.start(alliance, hub, prefix, first);
            var made = new Made(founded.desk(), founded.hub(), founded.badge(), first.pin());
            program.screen()
                    .show(
                            made,
                            () -> "This desk is ready. Your badge is " + made.badge() + " and your PIN is " + made.pin()
                                    + ". Write them down: they are not shown again.");
            return 0;
        }
    }
}
