package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Item;
import org.hublend.ledger.Subject;
import org.hublend.people.People;
import org.hublend.people.Person;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// What lies on the counter, as the desk must know it: a thing with its kit and holder, a person with all they have.
@Store
final class LookUp {
    private final DataFolder folder;
    private final Devices devices;
    private final People people;
    private final Loans loans;
    private final Identify identify;
    private final Papers papers;

    LookUp(DataFolder folder, Devices devices, People people, Loans loans, Identify identify, Papers papers) {
        this.folder = folder;
        this.devices = devices;
        this.people = people;
        this.loans = loans;
        this.identify = identify;
        this.papers = papers;
    }

    /// A basket that was kept, with what can still go from it.
    Work again(DSLContext sql, KeptWork.Basket basket) {
        var borrower = basket.person().flatMap(id -> borrower(sql, id));
        var lines = basket.lines().stream().flatMap(l -> again(sql, l).stream()).toList();
        var hours = new Hubs(sql).own(folder).hours();
        return Work.of(borrower, lines, basket.until().map(day -> new Counter.Due(day, hours.on(day))));
    }

    private Optional<Work.Line> again(DSLContext sql, KeptWork.Line line) {
        var parts = line.kit().stream()
                .flatMap(id -> devices.find(sql, id).stream())
                .toList();
        return devices.find(sql, line.device())
                .map(device -> thing(sql, device, parts, false))
                .filter(Thing::isReady)
                .map(thing -> new Work.Line(thing, line.parts()));
    }

    Shown shown(DSLContext sql, String code) {
        return shown(sql, identify.of(sql, code));
    }

    private Shown shown(DSLContext sql, Meaning meaning) {
        return switch (meaning) {
            case Meaning.OfDevice(var device, var throughSerial) -> {
                var kit = devices.kit(sql, device.kit());
                var alone = thing(sql, device, List.of(), throughSerial);
                yield device.isAccessory() && !kit.isEmpty() && !kit.getFirst().isAccessory()
                        ? new Shown.OfPart(alone, kit(sql, kit))
                        : new Shown.OfThing(alone);
            }
            case Meaning.OfKit(var _, var parts) -> new Shown.OfThing(kit(sql, parts));
            case Meaning.OfPerson(var person) -> new Shown.OfBorrower(borrower(sql, person));
            case Meaning.OfStaff(var member) -> new Shown.OfBadge(member);
            case Meaning.OfAgreement(var loan) ->
                paper(sql, loan).<Shown>map(Shown.OfPaper::new).orElseGet(() -> new Shown.Unknown(ending(loan)));
            case Meaning.Ambiguous(var all) ->
                new Shown.Several(all.stream().map(m -> shown(sql, m)).toList());
            case Meaning.Unknown(var ending) -> new Shown.Unknown(ending);
            case Meaning.ReadBadly() -> new Shown.ReadBadly();
        };
    }

    Optional<Paper> paper(DSLContext sql, UUID loan) {
        return loans.find(sql, loan).flatMap(l -> paper(sql, l));
    }

    private Optional<Paper> paper(DSLContext sql, Loan loan) {
        var out = loan.lines().stream()
                .filter(line -> line.isOut() && !line.device().isAccessory())
                .map(line -> {
                    var kit = devices.kit(sql, line.device().kit());
                    return kit.size() > 1 ? kit(sql, kit) : thing(sql, line.device(), List.of(), false);
                })
                .toList();
        return people.find(sql, loan.person())
                .map(person -> new Paper(
                        loan.id(),
                        loan.number(),
                        borrower(sql, person),
                        out,
                        papers.toSign(sql, List.of(loan.id())).contains(loan.id())));
    }

    private Thing kit(DSLContext sql, List<Device> kit) {
        return thing(sql, kit.getFirst(), kit.subList(1, kit.size()), false);
    }

    private Thing thing(DSLContext sql, Device device, List<Device> parts, boolean throughSerial) {
        var hub = new Hubs(sql).own(folder);
        var custody = (Custody) new Standings(sql).of(Subject.device(device.id()));
        var holder = custody.open().map(item -> holder(sql, item));
        var since = custody.spells().isEmpty()
                ? today(hub)
                : custody.spells().getLast().at().on();
        var instead = device.state() == DeviceState.READY && holder.isEmpty()
                ? Optional.<Device>empty()
                : devices.readyLike(sql, device, hub.id());
        return new Thing(device, parts, throughSerial, holder, since, instead);
    }

    private Thing.Holder holder(DSLContext sql, Item item) {
        var person = people.find(sql, item.person());
        return new Thing.Holder(
                person.map(Person::id).orElse(item.person()),
                person.map(Person::initials).orElse(""),
                item.due());
    }

    Optional<Borrower> borrower(DSLContext sql, UUID person) {
        return people.find(sql, person).map(p -> borrower(sql, p));
    }

    private Borrower borrower(DSLContext sql, Person person) {
        var open = loans.openOf(sql, person.id());
        var out = open.stream()
                .flatMap(loan -> loan.lines().stream())
                .filter(Loan.Line::isOut)
                .map(line -> new Borrower.Out(line.device(), line.due()))
                .toList();
        var waiting = papers.toSign(sql, open.stream().map(Loan::id).toList());
        var toSign = open.stream()
                .filter(l -> waiting.contains(l.id()))
                .map(Loan::number)
                .toList();
        return new Borrower(person, out, toSign);
    }

    private static String ending(Loan loan) {
        return loan.number().substring(Math.max(0, loan.number().length() - 4));
    }

    private LocalDate today(Hub hub) {
        return hub.happened(folder.clock().millis()).on();
    }
}
