package org.hublend.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        var until = desk.givingBack.day();
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
                            desk.signing.lent(loan, borrower);
                        }
                        case Outcome.Confirm(var objections) ->
                            desk.confirming.ask(desk.words.reasons(objections), c -> lend(Optional.of(c)));
                        case Outcome.Refused(var objections) -> desk.say(desk.words.refused(objections, ""));
                        case Outcome.Done _ -> desk.put(Work.NONE);
                    }
                });
    }

    void takeBack() {
        var back = desk.work().back();
        var devices = new ArrayList<DeviceBack>();
        var aside = new ArrayList<UUID>();
        for (var line : back) {
            var id = line.thing().device().id();
            var accounts = line.accounts().orElse(Accounts.NOT_ASKED);
            var missing = line.missing().stream().map(desk.words::part).toList();
            devices.add(new DeviceBack(id, line.condition(), accounts, missing));
            for (var part : line.here()) devices.add(new DeviceBack(part, Condition.UNCHECKED, accounts, List.of()));
            if (line.wrong().filter(w -> w == Wrong.FOR_COORDINATOR).isPresent()) aside.add(id);
        }
        record(by -> counter.takeBack(by, devices, aside), outcome -> {
            var next = desk.backThenPrepare.among(back);
            recorded(outcome, desk.words.returns().returned(back));
            if (outcome instanceof Outcome.Done) next.ifPresent(desk.onwards::prepare);
        });
    }

    /// At once, with all that went out with it: nobody was asked and nothing was looked at.
    void takeOntoPile(Thing thing) {
        var on = desk.work().pile().flatMap(Pile::on);
        var all = thing
                .with(thing.partsIn(DeviceState.OUT).stream().map(Device::id).toList())
                .stream()
                .map(id -> new DeviceBack(id, Condition.UNCHECKED, Accounts.NOT_ASKED, List.of()))
                .toList();
        record(by -> counter.takeBack(by, all, on), outcome -> {
            switch (outcome) {
                case Outcome.Done(var fact) -> {
                    var pile = desk.work().pile().orElse(Pile.EMPTY).with(new Pile.Line(thing, fact.id()));
                    desk.put(desk.work().with(pile));
                    desk.say(desk.words.piles().back(thing, pile.lines().size()));
                }
                case Outcome.Refused(var objections) -> desk.say(desk.words.refused(objections, ""));
                case Outcome.Confirm(var objections) -> desk.say(desk.words.refused(objections, ""));
                case Outcome.Lent _ -> desk.clear();
            }
        });
    }

    /// Something beside the work in hand, which stays as it is.
    void beside(Function<Member, Outcome> act, Answer answer) {
        record(act, outcome -> {
            switch (outcome) {
                case Outcome.Refused(var objections) -> desk.doing().mention(desk.words.refused(objections, ""));
                case Outcome.Confirm(var objections) -> desk.doing().mention(desk.words.refused(objections, ""));
                case Outcome.Done _, Outcome.Lent _ -> desk.doing().mention(answer);
            }
        });
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
                outcome -> recorded(outcome, desk.words.returns().renewed(things, until)));
    }

    void sign(Paper paper, String how, String reason, Answer answer) {
        record(by -> counter.sign(by, paper.loan(), how, reason), outcome -> recorded(outcome, answer));
    }

    void found(Thing thing) {
        record(
                by -> counter.found(by, thing.device().id()),
                outcome -> recorded(outcome, desk.words.returns().returned(List.of(Work.Back.of(thing)))));
    }

    /// What lies in the basket is not lent after all, and waits for whoever can put it right.
    void putAside(Thing thing, Wrong what) {
        record(by -> counter.state(by, thing.device().id(), what.state(), what.detail()), outcome -> {
            switch (outcome) {
                case Outcome.Refused(var objections) -> desk.say(desk.words.refused(objections, ""));
                case Outcome.Confirm(var objections) -> desk.say(desk.words.refused(objections, ""));
                case Outcome.Done _, Outcome.Lent _ -> {
                    desk.put(desk.work().without(thing));
                    desk.say(desk.words.wrongAside(thing));
                }
            }
        });
    }

    void giveCard(Borrower borrower, String card) {
        record(
                by -> counter.giveCard(by, borrower.person().id(), card),
                outcome -> recorded(outcome, desk.words.newCard(borrower)));
    }

    void undo(DaysWork.Entry entry, String reason) {
        record(by -> counter.undo(by, entry.fact(), reason), outcome -> {
            recorded(outcome, desk.words.undone());
            desk.work().pile().ifPresent(pile -> desk.work.set(desk.work().with(pile.without(entry.fact()))));
        });
    }

    /// After a return the basket is as it was, and what its borrower has is read again.
    private void recorded(Outcome outcome, Answer answer) {
        switch (outcome) {
            case Outcome.Refused(var objections) -> desk.say(desk.words.refused(objections, ""));
            case Outcome.Confirm(var objections) -> desk.say(desk.words.refused(objections, ""));
            case Outcome.Done _, Outcome.Lent _ -> {
                var left = desk.work().withBack(List.of()).withoutPaper();
                desk.put(left.isNone() ? Work.NONE : left);
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
