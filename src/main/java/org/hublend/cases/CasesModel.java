package org.hublend.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;

/// Settling contradictions one after the other: each is opened, asks its question, and is settled by one key.
public final class CasesModel {
    /// The filter of those that need a decision.
    static final String HARD = "hard";
    static final String BY_AGE = "age";

    public final Listing<OpenCase> listing;
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());

    private final Cases cases;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final CaseWords words;

    public CasesModel(
            Cases cases, Supplier<Optional<Member>> present, Background background, Texts texts, Clock clock) {
        this.cases = cases;
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.words = new CaseWords(texts, clock);
        listing = new Listing<>("To settle", List.of(BY_AGE), OpenCase::id, background, this::find);
        listing.open.subscribe((before, now) -> {
            if (!before.map(OpenCase::id).equals(now.map(OpenCase::id))) show(now);
        });
    }

    /// Enter: opens the contradiction that the arrows are on.
    public void enter() {
        if (!isAsking()) listing.open();
    }

    /// Esc: leaves the question, and nothing is decided.
    public void back() {
        listing.back();
    }

    CaseWords words() {
        return words;
    }

    private Listing.Found<OpenCase> find(Listing.Wanted<OpenCase> wanted) {
        var all = cases.open();
        var sought = wanted.search().strip().toLowerCase(Locale.ROOT);
        var fitting = all.stream()
                .filter(open -> !wanted.filter().equals(HARD) || open.isHard())
                .filter(open -> (open.what() + " " + words.title(open))
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .toList();
        var counts = Map.of(Listing.ALL, all.size(), HARD, (int)
                all.stream().filter(OpenCase::isHard).count());
        return Listing.Found.of(fitting, counts);
    }

    private void show(Optional<OpenCase> open) {
        answer.set(open.map(one -> Answer.asks(words.title(one), words.question(one), choices(one))));
    }

    /// Leaving it is always among the answers.
    private List<Choice> choices(OpenCase open) {
        var shown = new ArrayList<>(CaseChoice.of(open, words, texts).stream()
                .limit(Answer.MOST_CHOICES - 1)
                .map(each -> choice(each.words(), open, each.decision()))
                .toList());
        shown.add(leave());
        return shown;
    }

    private Choice leave() {
        return new Choice(texts.of("cases.not.yet"), listing::back);
    }

    private Choice choice(String words, OpenCase open, Decision decision) {
        return new Choice(
                words,
                () -> present.get()
                        .ifPresent(by ->
                                background.start("To settle", () -> cases.settle(by, open, decision), this::settled)));
    }

    private void settled(boolean wasOpen) {
        listing.open.set(Optional.empty());
        listing.refresh();
        answer.set(Optional.of(
                wasOpen
                        ? Answer.says(Tone.DONE, texts.of("cases.done"), texts.of("cases.done.more"))
                        : Answer.says(Tone.TELL, texts.of("cases.gone"), texts.of("cases.gone.more"))));
    }

    private boolean isAsking() {
        return answer.get().map(Answer::isQuestion).orElse(false);
    }
}
