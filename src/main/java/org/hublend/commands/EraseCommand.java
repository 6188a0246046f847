package org.hublend.commands;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hublend.people.Erasing;
import org.hublend.people.Person;
import org.hublend.staff.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Erases a person, here and at every desk; or says how far earlier erasures have come.
@Command(
        name = "erase",
        description =
                "Erases a person for ever: here at once, at the central service and at every other desk with their"
                        + " next exchange. Loans and sessions stay counted, without whose they were.")
final class EraseCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "CARD", arity = "0..1", description = "A card of the person.")
    private Optional<String> card = Optional.empty();

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            defaultValue = "asked",
            description = "asked, expired (not here for as long as people are kept) or mistake. Default: asked.")
    private String reason;

    @Option(names = "--status", description = "Only say how far erasures have come that this desk knows of.")
    private boolean status;

    record Done(UUID person, boolean erased, int loans, int sessions, boolean wiped, boolean sent) {}

    @Override
    public Integer call() {
        if (card.isEmpty() == !status)
            throw new Refusal("Say whose card it is, or --status to see how far erasures have come.");
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            var actor = program.must(Right.ERASE_PEOPLE, rooms).id();
            var erasing = new Erasing(folder);
            if (card.isEmpty()) {
                folder.finishErasures();
                show(erasing);
                return 0;
            }
            var word = reason();
            var person = person(rooms, card.get());
            return switch (erasing.erase(person, word, actor)) {
                case Erasing.Result.Erased erased -> erased(erasing, erased);
                case Erasing.Result.HasThings(var tags) ->
                    throw new Refusal("They still have " + String.join(", ", tags) + ". Take it back first, or record"
                            + " it as lost. Nothing was erased.");
                case Erasing.Result.Nobody() -> throw new Refusal(UNKNOWN);
            };
        }
    }

    private static final String UNKNOWN = "Nobody here has this card. Nothing was erased.";

    private Erasing.Reason reason() {
        for (var one : Erasing.Reason.values()) if (one.word().equals(reason.strip())) return one;
        throw new Refusal("The reason is one of asked, expired and mistake. Nothing was erased.");
    }

    private static UUID person(Rooms rooms, String card) {
        List<Person> all = rooms.folder().read(sql -> rooms.people().withCard(sql, card));
        if (all.isEmpty()) throw new Refusal(UNKNOWN);
        if (all.size() > 1)
            throw new Refusal("Two people have this card. Settle first whose it is. Nothing was erased.");
        return all.getFirst().id();
    }

    private int erased(Erasing erasing, Erasing.Result.Erased erased) {
        var known = erasing.known().stream()
                .filter(k -> k.person().equals(erased.person()))
                .findFirst()
                .orElseThrow();
        var done = new Done(erased.person(), true, erased.loans(), erased.sessions(), known.isHere(), known.isSent());
        boolean isAlone = !erasing.isJoined();
        program.screen()
                .show(
                        done,
                        () -> "Erased. %d loans and %d sessions stay counted, without whose they were.%n%s"
                                .formatted(done.loans(), done.sessions(), next(done, isAlone)));
        return 0;
    }

    private static String next(Done done, boolean isAlone) {
        if (!done.wiped())
            return "Another program holds files of the data folder, or old copies in its folder 'backups'. Close it;"
                    + " what is left goes with the next 'hublend sync', or 'erase --status'.";
        return isAlone
                ? "Nothing of theirs is left on this computer. Old copies of the data folder are yours to delete."
                : "Nothing of theirs is left on this computer. 'hublend sync' tells the central service; the other"
                        + " desks follow with their next exchange, and 'erase --status' counts them.";
    }

    private void show(Erasing erasing) {
        var all = erasing.known();
        program.screen()
                .show(
                        all,
                        () -> all.isEmpty()
                                ? "Nobody was erased."
                                : all.stream()
                                        .map(EraseCommand::words)
                                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String words(Erasing.Known one) {
        return "%s  %s  %s  %s, %s"
                .formatted(
                        one.on(),
                        one.person(),
                        one.reason(),
                        one.isHere() ? "nothing left here" : "not confirmed here",
                        !one.isSent()
                                ? "the central service does not know yet"
                                : one.desks() == 1 ? "confirmed by 1 desk" : "confirmed by " + one.desks() + " desks");
    }
}
