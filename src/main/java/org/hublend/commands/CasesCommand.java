package org.hublend.commands;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hublend.cases.CaseChoice;
import org.hublend.cases.CaseWords;
import org.hublend.cases.Cases;
import org.hublend.cases.OpenCase;
import org.hublend.people.Person;
import org.hublend.shell.Texts;
import org.hublend.staff.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The contradictions that wait for somebody, and the decision about one: what the window has under To settle.
@Command(name = "cases", description = "Lists what contradicts, in words, and settles it.")
final class CasesCommand implements Callable<Integer> {
    private static final int SHORTEST = 4;

    @ParentCommand
    private DeskProgram program;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "N",
            description = "The number of one case, as the list gives it. It stays the same while others are settled.")
    private Optional<String> number = Optional.empty();

    @Option(names = "--settle", paramLabel = "CHOICE", description = "Settles it: the number of one of its choices.")
    private Optional<Integer> choice = Optional.empty();

    /// @param number what to call it by on the command line
    record Told(
            String number,
            UUID id,
            String kind,
            boolean mustDecide,
            String what,
            String says,
            Optional<LocalDateTime> since,
            List<Side> sides,
            String question,
            List<String> choices) {}

    record Side(String says, Optional<LocalDateTime> at, Optional<Long> clockDoubtMinutes, Optional<String> clock) {}

    record Settled(String number, UUID id, String what, String decision) {}

    @Override
    public Integer call() {
        if (choice.isPresent() && number.isEmpty()) {
            program.warn("Say which case: hublend cases N --settle CHOICE.");
            return 2;
        }
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            var texts = Texts.british();
            var words = new CaseWords(texts, folder.clock());
            var cases = new Cases(folder, rooms.people(), rooms.desk());
            if (choice.isPresent()) settle(rooms, cases, words, texts, choice.get());
            else list(cases.open(called(rooms)), words, texts);
            return 0;
        }
    }

    /// Names in full are for who may read them, and says so.
    private Function<Person, String> called(Rooms rooms) {
        return program.whoActs(rooms).filter(m -> m.may(Right.READ_PEOPLE)).isPresent()
                ? Person::name
                : Person::initials;
    }

    private void settle(Rooms rooms, Cases cases, CaseWords words, Texts texts, int chosen) {
        var by = program.must(Right.SETTLE, rooms);
        var open = cases.open();
        var one = found(open);
        var choices = CaseChoice.of(one, words, texts);
        if (chosen < 1 || chosen > choices.size())
            throw new Refusal(
                    (choices.size() == 1 ? "There is one choice, 1." : "The choices are 1 to " + choices.size() + ".")
                            + " Nothing was recorded.");
        var decision = choices.get(chosen - 1);
        if (!cases.settle(by, one, decision.decision())) throw new Refusal(unknown());
        var done = new Settled(numberOf(one, open), one.id(), one.what(), decision.words());
        program.screen().show(done, () -> "Settled, " + one.what() + ": " + done.decision() + ".");
    }

    private void list(List<OpenCase> open, CaseWords words, Texts texts) {
        var shown = number.isEmpty() ? open : List.of(found(open));
        var told = shown.stream()
                .map(one -> told(one, numberOf(one, open), words, texts))
                .toList();
        program.screen().show(told, () -> told.isEmpty() ? "Nothing to settle." : lines(told));
    }

    private OpenCase found(List<OpenCase> open) {
        var wanted = number.orElse("").strip().toLowerCase(Locale.ROOT);
        var fitting = open.stream()
                .filter(one -> wanted.length() >= SHORTEST && digits(one).startsWith(wanted.replace("-", "")))
                .toList();
        if (fitting.size() != 1) throw new Refusal(unknown());
        return fitting.getFirst();
    }

    private String unknown() {
        return "No case that is open has the number " + number.orElse("")
                + ". It may be settled already; 'hublend cases' lists those that are open.";
    }

    /// The beginning of its id, as long as it must be to mean no other.
    private static String numberOf(OpenCase one, List<OpenCase> all) {
        int length = SHORTEST;
        while (length < digits(one).length() && isShared(digits(one).substring(0, length), all)) length++;
        return digits(one).substring(0, length);
    }

    private static boolean isShared(String start, List<OpenCase> all) {
        return all.stream().filter(other -> digits(other).startsWith(start)).count() > 1;
    }

    private static String digits(OpenCase one) {
        return one.id().toString().replace("-", "");
    }

    private static Told told(OpenCase one, String number, CaseWords words, Texts texts) {
        return new Told(
                number,
                one.id(),
                one.kind().word(),
                one.isHard(),
                one.what(),
                words.title(one),
                one.since(),
                one.sides().stream().map(side -> side(side, words)).toList(),
                words.question(one),
                CaseChoice.of(one, words, texts).stream().map(CaseChoice::words).toList());
    }

    private static Side side(OpenCase.Side side, CaseWords words) {
        return new Side(words.side(side), side.at(), side.at().map(_ -> side.doubtMinutes()), words.sureness(side));
    }

    private static String lines(List<Told> all) {
        var lines = new ArrayList<String>();
        for (var one : all) {
            lines.add("%s  %s: %s".formatted(one.number(), one.what(), one.says()));
            for (var side : one.sides())
                lines.add(
                        "      " + side.says() + side.clock().map(c -> ". " + c).orElse(""));
            lines.add("      " + one.question());
            for (int i = 0; i < one.choices().size(); i++)
                lines.add("      %d  %s".formatted(i + 1, one.choices().get(i)));
        }
        lines.add("To settle one: hublend cases %s --settle 1 --as BADGE"
                .formatted(all.getFirst().number()));
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }
}
