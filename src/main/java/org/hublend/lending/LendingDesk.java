package org.hublend.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Item;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.people.People;
import org.hublend.scanning.AgreementNumber;
import org.hublend.staff.Right;
import org.hublend.staff.Staff;
import org.hublend.state.PeopleAliases;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.hublend.storage.StorageException;

/// Lends, takes back, renews and undoes. Each is one transaction of the caller's: the rules, the fact and its effect.
public final class LendingDesk {
    private final Devices devices;
    private final People people;
    private final Loans loans;
    private final Staff staff;
    private final Rules rules;
    private final Policy policy;

    public LendingDesk(Devices devices, People people, Loans loans, Staff staff, Policy policy) {
        this.devices = devices;
        this.people = people;
        this.loans = loans;
        this.staff = staff;
        this.rules = new Rules(loans);
        this.policy = policy;
    }

    public Outcome lend(Recording recording, LoanRequest request, Act act) {
        var today = act.happened().on();
        var objections = rules.toLend(recording.standings(), recording.sql(), request, today);
        if (objections.stream().anyMatch(o -> o.rule().isImpossible())) return new Outcome.Refused(objections);
        if (!objections.isEmpty() && !isConfirmed(recording, request, act)) return new Outcome.Confirm(objections);
        var due = request.due().orElseGet(() -> due(recording, act, today));
        var items = request.devices().stream()
                .distinct()
                .map(device -> new Kind.LoanOpened.Lent(device, due))
                .toList();
        // Their records may have been made one since they were opened at the desk.
        var person = new PeopleAliases(recording.sql()).resolve(request.person());
        var kind = new Kind.LoanOpened(
                recording.newId(),
                new AgreementNumber(recording.deskCode(), recording.takeAgreementNumber()).code(),
                person,
                act.hub(),
                items,
                objections.stream().map(o -> request.waived(o.rule())).toList());
        var coarse = people.coarse(recording.sql(), person);
        var fact = recording.record(Draft.of(kind, act.happened(), act.actor()).withCoarse(List.of(coarse)));
        return new Outcome.Lent(fact, loans.find(recording.sql(), kind.loan()).orElseThrow());
    }

    /// A reason is not enough: whoever gave it must have the right to, whichever way the request came.
    private boolean isConfirmed(Recording recording, LoanRequest request, Act act) {
        return request.confirmed().isPresent()
                && staff.may(recording.sql(), request.confirmedBy().orElse(act.actor()), Right.CONFIRM);
    }

    public Outcome takeBack(Recording recording, List<DeviceBack> devices, Act act) {
        var items = new ArrayList<Kind.ItemsReturned.Back>();
        var objections = new ArrayList<Objection>();
        for (var back : devices) {
            var custody = custody(recording, back.device());
            if (custody.open().isEmpty() && custody.state() != DeviceState.TO_SETTLE) {
                objections.add(new Objection(Objection.Rule.NOT_OUT, tag(custody)));
            } else {
                items.add(new Kind.ItemsReturned.Back(
                        back.device(),
                        custody.open().map(Item::loan),
                        back.condition(),
                        back.accounts(),
                        back.missing()));
            }
        }
        if (!objections.isEmpty() || items.isEmpty()) return new Outcome.Refused(objections);
        return new Outcome.Done(
                recording.record(Draft.of(new Kind.ItemsReturned(act.hub(), items), act.happened(), act.actor())));
    }

    public Outcome renew(Recording recording, List<UUID> devices, Optional<LocalDate> until, Act act) {
        var items = new ArrayList<Kind.ItemsRenewed.Renewed>();
        var objections = new ArrayList<Objection>();
        var due = until.orElseGet(() -> due(recording, act, act.happened().on()));
        if (due.isBefore(act.happened().on())) objections.add(new Objection(Objection.Rule.DUE_IN_THE_PAST, ""));
        for (var device : devices) {
            var custody = custody(recording, device);
            custody.open()
                    .ifPresentOrElse(
                            item -> items.add(new Kind.ItemsRenewed.Renewed(device, item.loan(), due)),
                            () -> objections.add(new Objection(Objection.Rule.NOT_OUT, tag(custody))));
        }
        if (!objections.isEmpty() || items.isEmpty()) return new Outcome.Refused(objections);
        return new Outcome.Done(
                recording.record(Draft.of(new Kind.ItemsRenewed(act.hub(), items), act.happened(), act.actor())));
    }

    /// What came of the paper of a loan: signed and how, or why not.
    public Outcome sign(Recording recording, UUID loan, String how, String reason, Act act) {
        return new Outcome.Done(
                recording.record(Draft.of(new Kind.LoanSigned(loan, how, reason), act.happened(), act.actor())));
    }

    /// Records that a device is in another state: prepared, lost, found, damaged, retired… A device, unlike its
    /// accessories, is only ready when it is said how it was wiped: a ticked list is no wipe.
    public Outcome state(Recording recording, UUID device, DeviceState state, Map<String, String> detail, Act act) {
        var custody = custody(recording, device);
        if (state == DeviceState.READY && custody.open().isPresent())
            return new Outcome.Refused(List.of(new Objection(Objection.Rule.OUT, tag(custody))));
        boolean isAccessory = custody.fields().get("type").orElse("").equals(Device.ACCESSORY);
        if (state == DeviceState.READY && !isAccessory && !detail.containsKey("wipe"))
            return new Outcome.Refused(List.of(new Objection(Objection.Rule.NOT_WIPED, tag(custody))));
        return new Outcome.Done(recording.record(
                Draft.of(new Kind.DeviceStated(device, act.hub(), state, detail), act.happened(), act.actor())));
    }

    /// Why a device can't be lent as it stands now.
    public Optional<Objection.Rule> whyNotLendable(Recording recording, UUID device) {
        return Rules.notLendable(custody(recording, device));
    }

    /// Ready for the next loan, with the accessories of its kit that came back with it.
    public Outcome prepared(Recording recording, Device device, Map<String, String> detail, Act act) {
        var outcome = state(recording, device.id(), DeviceState.READY, detail, act);
        if (outcome instanceof Outcome.Refused) return outcome;
        for (var part : devices.kit(recording.sql(), device.kit())) {
            if (part.isAccessory() && part.state() == DeviceState.PREPARATION)
                state(recording, part.id(), DeviceState.READY, Map.of(), act);
        }
        return outcome;
    }

    /// It is here again, whatever was said of it; a loan that it was out on is presumed over.
    public Outcome found(Recording recording, UUID device, DeviceState state, Map<String, String> detail, Act act) {
        return new Outcome.Done(recording.record(
                Draft.of(new Kind.DeviceStated(device, act.hub(), state, detail), act.happened(), act.actor())));
    }

    /// Sends devices to another hub. One that is out has to come back first.
    public Outcome send(Recording recording, List<UUID> devices, UUID to, Act act) {
        var objections = new ArrayList<Objection>();
        for (var device : devices) {
            var custody = custody(recording, device);
            if (custody.open().isPresent()) objections.add(new Objection(Objection.Rule.OUT, tag(custody)));
            else if (custody.state() == DeviceState.ON_THE_WAY)
                objections.add(new Objection(Objection.Rule.ON_THE_WAY, tag(custody)));
            else if (custody.hub().filter(to::equals).isPresent())
                objections.add(new Objection(Objection.Rule.ALREADY_THERE, tag(custody)));
        }
        if (!objections.isEmpty() || devices.isEmpty()) return new Outcome.Refused(objections);
        return new Outcome.Done(
                recording.record(Draft.of(new Kind.DevicesSent(act.hub(), to, devices), act.happened(), act.actor())));
    }

    /// Gives something that never comes back: a SIM, a data voucher.
    public Outcome give(Recording recording, UUID person, String line, int quantity, Act act) {
        var kind = new Kind.GiftGiven(recording.newId(), act.hub(), person, line, quantity);
        var coarse = people.coarse(recording.sql(), person);
        return new Outcome.Done(
                recording.record(Draft.of(kind, act.happened(), act.actor()).withCoarse(List.of(coarse))));
    }

    /// Voids a fact of this desk; whatever was built on it elsewhere becomes a case.
    public Outcome undo(Recording recording, UUID fact, String reason, Act act) {
        var target = recording
                .facts()
                .find(fact)
                .orElseThrow(() -> new StorageException("That can't be undone here: this desk did not record it."));
        if (Kinds.read(target).filter(Kind.PersonErased.class::isInstance).isPresent())
            throw new StorageException("That somebody was erased can't be undone: nothing of them is left.");
        return new Outcome.Done(recording.record(
                Draft.of(new Kind.Undone(fact, reason, target.subjects()), act.happened(), act.actor())));
    }

    /// The day to give things back by that are lent at this hub on a day.
    public LocalDate due(Hub hub, LocalDate from) {
        return policy.due(hub, from);
    }

    private LocalDate due(Recording recording, Act act, LocalDate from) {
        return new Hubs(recording.sql())
                .find(act.hub())
                .map(hub -> policy.due(hub, from))
                .orElse(from.plusDays(policy.days()));
    }

    private static Custody custody(Recording recording, UUID device) {
        return (Custody) recording.standings().of(Subject.device(device));
    }

    private static String tag(Custody custody) {
        return custody.fields().get("tag").orElse("");
    }
}
