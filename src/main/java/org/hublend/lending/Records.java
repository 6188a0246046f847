package org.hublend.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hublend.devices.Device;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;

/// What the desk records when a key says so, and what it answers when that is on disk.
final class Records {
    private final DeskModel desk;
    private final Counter counter;
    private final Attendance attendance;
    private final Turns turns;

    Records(DeskModel desk, Counter counter, Attendance attendance, Turns turns) {
        this.desk = desk;
        this.counter = counter;
        this.attendance = attendance;
        this.turns = turns;
    }

    void lend(Optional<Confirming.Confirmed> confirmed) {
        var now = desk.work();
        var borrower = now.borrower().orElseThrow();
        var items = now.basket().stream()
                .flatMap(l -> l.thing().with(l.parts()).stream())
                .toList();
        var until = desk.due.get().date();
        record(
                by -> counter.lend(
                        by,
                        new LoanRequest(
                                borrower.person().id(),
                                items,
                                Optional.of(until),
                                confirmed.map(Confirming.Confirmed::reason),
                                confirmed.map(Confirming.Confirmed::by))),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Lent(var _, var loan) -> {
                            desk.put(Work.NONE);
                            desk.signing().lent(loan, borrower);
                        }
                        case Outcome.Confirm(var objections) ->
                            desk.confirming().ask(desk.words().reasons(objections), c -> lend(Optional.of(c)));
                        case Outcome.Refused(var objections) ->
                            desk.say(desk.words().refused(objections, ""));
                        case Outcome.Done _ -> desk.put(Work.NONE);
                    }
                });
    }

    void takeBack() {
        var back = desk.work().back();
        var devices = new ArrayList<DeviceBack>();
        for (var line : back) {
            var accounts = line.accounts().orElse(Accounts.NOT_ASKED);
            var missing = line.missing().stream().map(desk.words()::part).toList();
            var condition = missing.isEmpty() ? Condition.UNCHECKED : Condition.INCOMPLETE;
            devices.add(new DeviceBack(line.thing().device().id(), condition, accounts, missing));
            for (var part : line.here()) devices.add(new DeviceBack(part, Condition.UNCHECKED, accounts, List.of()));
        }
        record(
                by -> counter.takeBack(by, devices),
                outcome -> recorded(outcome, desk.words().returned(back)));
    }

    void renew(List<Thing> things, LocalDate until) {
        var items = things.stream()
                .flatMap(thing -> thing
                        .with(thing.partsIn(DeviceState.OUT).stream()
                                .map(Device::id)
                                .toList())
                        .stream())
                .toList();
        record(
                by -> counter.renew(by, items, until),
                outcome -> recorded(outcome, desk.words().renewed(things, until)));
    }

    void sign(Paper paper, String how, String reason, Answer answer) {
        record(by -> counter.sign(by, paper.loan(), how, reason), outcome -> recorded(outcome, answer));
    }

    void found(Thing thing) {
        record(
                by -> counter.found(by, thing.device().id()),
                outcome -> recorded(outcome, desk.words().returned(List.of(Work.Back.of(thing)))));
    }

    void giveCard(Borrower borrower, String card) {
        record(
                by -> counter.giveCard(by, borrower.person().id(), card),
                outcome -> recorded(outcome, desk.words().newCard(borrower)));
    }

    void undo(DaysWork.Entry entry, String reason) {
        record(
                by -> counter.undo(by, entry.fact(), reason),
                outcome -> recorded(outcome, desk.words().undone()));
    }

    /// After a return the basket is as it was, and what its borrower has is read again.
    private void recorded(Outcome outcome, Answer answer) {
        switch (outcome) {
            case Outcome.Refused(var objections) -> desk.say(desk.words().refused(objections, ""));
            case Outcome.Confirm(var objections) -> desk.say(desk.words().refused(objections, ""));
            case Outcome.Done _, Outcome.Lent _ -> {
                desk.put(desk.work().withBack(List.of()).withoutPaper());
                desk.say(answer);
                desk.work()
                        .borrower()
                        .ifPresent(b -> turns.next(() -> turns.ask(
                                "Borrower",
                                () -> counter.borrower(b.person().id()),
                                now -> now.ifPresent(
                                        p -> desk.work.set(desk.work().to(p))))));
            }
        }
    }

    private void record(Function<Member, Outcome> act, Consumer<Outcome> then) {
        var by = attendance.present.get().orElseThrow();
        turns.ask("Record", () -> act.apply(by), outcome -> {
            then.accept(outcome);
            desk.refresh();
        });
    }
}
