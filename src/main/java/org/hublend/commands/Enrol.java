package org.hublend.commands;

import java.io.Console;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hublend.founding.Founding;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Exchange;
import org.hublend.sync.Link;
import org.hublend.sync.Problem;
import org.hublend.vault.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Joins the central service by an invitation, and sends what the desk recorded before.
@Command(name = "enrol", description = "Joins the central service with an invitation link, which stands for one hub.")
final class Enrol implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(
            paramLabel = "LINK",
            description = "The invitation: hublend://HOST:PORT/?code=…&pin=… or its short code")
    private String link;

    @Option(names = "--yes", description = "Don't ask whether the hub is the right one.")
    private boolean yes;

    @Option(names = "--name", defaultValue = "", paramLabel = "NAME", description = "What this desk is called.")
    private String name;

    @Option(
            names = "--prefix",
            defaultValue = "DK",
            description = "For an empty folder: the letters that labels begin with. Default: ${DEFAULT-VALUE}.")
    private String prefix;

    /// @param badge of the administrator, where the folder was empty; with its PIN it is shown once
    record Done(UUID desk, UUID hub, String hubName, Optional<String> badge, Optional<String> pin) {}

    @Override
    public Integer call() {
        var parsed = Link.read(link)
                .orElseThrow(() -> new Refusal("This is no invitation link. It begins with hublend:// and has a code"
                        + " and a pin; copy all of it."));
        var invited = switch (Enrolling.look(parsed, Keyring.create(new SecureRandom()))) {
            case Joining.Invited found -> found;
            case Joining.Refused(var sentence) -> throw new Refusal(sentence);
            case Joining.Joined _ -> throw new IllegalStateException("Asking joins nobody.");
        };
        if (!yes) ask(invited);
        try (var folder = program.openFolder()) {
            if (folder.self().isEmpty()) return arrive(folder, parsed, invited);
            return switch (Enrolling.join(folder, parsed, Founding.called(name, invited.hubName()), Codes::normal)) {
                case Joining.Refused(var sentence) -> throw new Refusal(sentence);
                case Joining.Invited _ -> throw new IllegalStateException("Joining asks nobody.");
                case Joining.Joined joined -> {
                    var problem = Exchange.run(folder).problem().map(Problem::sentence);
                    yield show(joined, Optional.empty(), Optional.empty(), problem);
                }
            };
        }
    }

    private int arrive(DataFolder folder, Link parsed, Joining.Invited invited) {
        var founding = new Founding(folder, program.rooms(folder).staff());
        var first = founding.anybody();
        var arrived = founding.join(parsed, invited, name, prefix, first);
        var badge = arrived.founded().badge();
        return switch (arrived.joining()) {
            case Joining.Refused(var sentence) ->
                throw new Refusal(sentence + " This desk is there all the same, and can join later."
                        + written(badge, first.pin()));
            case Joining.Invited _ -> throw new IllegalStateException("Joining asks nobody.");
            case Joining.Joined joined -> show(joined, Optional.of(badge), Optional.of(first.pin()), arrived.problem());
        };
    }

    /// The desk has joined; what was not exchanged yet is said, and goes with the next exchange.
    private int show(Joining.Joined joined, Optional<String> badge, Optional<String> pin, Optional<String> problem) {
        program.screen()
                .show(
                        new Done(joined.desk(), joined.hub(), joined.hubName(), badge, pin),
                        () -> "This desk now belongs to " + joined.hubName() + "."
                                + badge.map(b -> written(b, pin.orElseThrow())).orElse(""));
        problem.ifPresent(program::warn);
        return 0;
    }

    private static String written(String badge, String pin) {
        return " Your badge is " + badge + " and your PIN is " + pin + ". Write them down: they are not shown again.";
    }

    private void ask(Joining.Invited invited) {
        Console console = System.console();
        if (console == null || !console.isTerminal())
            throw new Refusal("This invitation is for " + invited.hubName() + " of " + invited.alliance()
                    + ". Add --yes to join it.");
        var answer =
                console.readLine("Join %s of %s with this computer? (y/n) ", invited.hubName(), invited.alliance());
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
            throw new Refusal("Nothing was changed.");
    }
}
