package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hublend.shell.Background;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;

/// Whose work is on the counter, and what becomes of it when somebody else signs in, or after the program has ended.
final class HandOver {
    private final DeskModel desk;
    private final Counter counter;
    private final Attendance attendance;
    private final Background background;
    private final Turns turns;
    private Optional<Member> owner = Optional.empty();
    private Optional<KeptWork.Kept> toKeep = Optional.empty();
    private boolean isKeeping;
    private boolean isRead;

    HandOver(DeskModel desk, Counter counter, Attendance attendance, Background background, Turns turns) {
        this.desk = desk;
        this.counter = counter;
        this.attendance = attendance;
        this.background = background;
        this.turns = turns;
        attendance.whenOpened(this::opened);
        attendance.present.subscribe(_ -> {
            if (desk.work().isNone()) owner = Optional.empty();
        });
        desk.work.subscribe(_ -> keep());
        desk.aside.subscribe(_ -> keep());
    }

    /// What was kept, as it can be gone on with now.
    record Reopened(Optional<Member> by, Work open, List<Work> aside) {}

    /// Something is on the counter where nothing was.
    void begun() {
        owner = attendance.present.get();
    }

    /// Who would record the work in hand, where that is not who began it.
    Optional<String> asWhom() {
        return attendance.present.get().filter(this::isOther).map(Member::firstName);
    }

    private boolean isOther(Member member) {
        return owner.filter(o -> !o.id().equals(member.id())).isPresent();
    }

    private void opened(Member member, boolean wasLocked) {
        turns.next(() -> {
            if (!isRead) turns.ask("Kept work", this::read, found -> takeUp(found, member));
            else if (wasLocked && isOther(member)) offer();
        });
    }

    private Optional<Reopened> read() {
        return counter.kept()
                .map(kept -> new Reopened(
                        kept.by().flatMap(attendance::find),
                        counter.again(kept.open()),
                        kept.aside().stream()
                                .map(counter::again)
                                .filter(w -> !w.isNone())
                                .toList()));
    }

    private void takeUp(Optional<Reopened> found, Member member) {
        isRead = true;
        if (found.isEmpty() || !desk.work().isNone()) return;
        desk.aside.set(Stream.concat(desk.aside.get().stream(), found.get().aside().stream())
                .toList());
        if (found.get().open().isNone()) return;
        desk.put(found.get().open());
        owner = found.get().by();
        if (owner.filter(o -> o.id().equals(member.id())).isPresent()) {
            var texts = desk.words.texts();
            desk.say(desk.words.tell(texts.of("desk.kept.own"), texts.of("desk.kept.own.sentence")));
        } else offer();
        keep();
    }

    private void offer() {
        var work = desk.work();
        if (work.isNone() || work.isReturning() || work.pile().isPresent() || desk.questions.isOpen()) return;
        var texts = desk.words.texts();
        var word = owner.map(o -> texts.of("desk.kept", o.firstName())).orElseGet(() -> texts.of("desk.kept.somebody"));
        var what = desk.words.things(work.basket().size());
        var sentence = work.borrower()
                .map(b -> texts.of("desk.kept.sentence", b.person().shortName(), what))
                .orElseGet(() -> texts.of("desk.kept.nobody", what));
        desk.questions.ask(
                word,
                sentence,
                () -> {},
                desk.questions.choice(texts.of("desk.kept.carry.on"), this::carryOn),
                desk.questions.choice(texts.of("desk.kept.aside"), desk.asides::putAside));
    }

    /// Something is said, so that the focus rests there and Enter is the desk's.
    private void carryOn() {
        var basket = desk.work().basket();
        desk.say(
                desk.work().borrower().isEmpty()
                        ? desk.words.ready(basket.getLast().thing())
                        : basket.isEmpty()
                                ? desk.words.personOpen(desk.work().borrower().get())
                                : desk.words.personWithBasket(
                                        desk.work().borrower().get()));
    }

    /// The newest state is written as soon as the one before it is on disk; those between are skipped.
    private void keep() {
        if (!isRead) return;
        toKeep = Optional.of(KeptWork.Kept.of(owner, desk.work(), desk.aside.get()));
        if (!isKeeping) keepNext();
    }

    private void keepNext() {
        var next = toKeep;
        toKeep = Optional.empty();
        isKeeping = next.isPresent();
        next.ifPresent(work -> background.start(
                "Keep work",
                () -> {
                    counter.keep(work);
                    return true;
                },
                _ -> keepNext()));
    }
}
