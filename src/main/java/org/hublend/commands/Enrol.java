package org.hublend.commands;

import java.io.Console;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;
import org.hublend.vault.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Joins the central service with an invitation link.
@Command(
        name = "enrol",
        description = "Joins the central service with an invitation link. What is here stays, and is sent.")
final class Enrol implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "LINK")
    private String text;

    @Option(names = "--yes", description = "Join without asking whether the hub is right.")
    private boolean yes;

    @Override
    public Integer call() {
        var link = Link.parse(text)
                .orElseThrow(() -> new Refusal("That is not an invitation link. It starts with hublend:// and comes"
                        + " from whoever looks after the central service."));
        try (var folder = program.openFolder()) {
            var invited = invitation(folder, link);
            if (!yes && !agreed(invited)) throw new Refusal("Nothing was joined.");
            var document = new LinkedHashMap<String, Object>();
            if (folder.self().isEmpty()) {
                var made = Init.found(folder, program.rooms(folder), invited.alliance(), invited.hubName(), "DK");
                document.put("badge", made.badge());
                document.put("pin", made.pin());
            }
            return switch (Enrolling.join(folder, link, computer(), Codes::normal)) {
                case Joining.Joined(var desk, var hub, var name) -> {
                    document.put("desk", desk);
                    document.put("hub", hub);
                    document.put("hub_name", name);
                    document.put("alliance", invited.alliance());
                    program.screen().show(document, () -> words(name, document));
                    yield 0;
                }
                case Joining.Refused(var sentence) -> throw new Refusal(sentence);
                case Joining.Invited _ -> throw new IllegalStateException("Joining does not end with an invitation.");
            };
        }
    }

    private static Joining.Invited invitation(DataFolder folder, Link link) {
        var keyring = folder.self().isPresent() ? folder.keyring() : Keyring.create(folder.random());
        return switch (Enrolling.look(link, keyring)) {
            case Joining.Invited invited -> invited;
            case Joining.Refused(var sentence) -> throw new Refusal(sentence);
            case Joining.Joined _ -> throw new IllegalStateException("Looking does not join.");
        };
    }

    private static boolean agreed(Joining.Invited invited) {
        Console console = System.console();
        if (console == null || !console.isTerminal())
            throw new Refusal("This invitation is for " + invited.hubName() + ". Say --yes if that is right.");
        var answer = console.readLine("Join %s as a desk of %s? (yes/no) ", invited.alliance(), invited.hubName());
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }

    private static String words(String hub, LinkedHashMap<String, Object> document) {
        var joined = "This desk is now one of " + hub + ". Run 'hublend sync' to send and receive.";
        if (!document.containsKey("badge")) return joined;
        return joined + System.lineSeparator() + "Your badge is " + document.get("badge") + " and your PIN is "
                + document.get("pin") + ". Write them down: they are not shown again.";
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "desk";
        }
    }
}
