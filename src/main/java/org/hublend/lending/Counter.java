package org.hublend.lending;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hours;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.people.People;
import org.hublend.people.Person;
import org.hublend.shell.Background;
import org.hublend.staff.Member;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window of the desk asks of the data folder: each is one question, or one transaction.
@Store
public final class Counter {
    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    private final DataFolder folder;
    private final Devices devices;
    private final People people;
    private final Loans loans;
    private final Identify identify;
    private final LendingDesk desk;
    private final Papers papers;
    private final DaysWork daysWork;
    private final KeptWork keptWork;

    public Counter(
            DataFolder folder,
            Devices devices,
            People people,
            Loans loans,
            Identify identify,
            LendingDesk desk,
            Papers papers) {
        this.folder = folder;
        this.devices = devices;
        this.people = people;
        this.loans = loans;
        this.identify = identify;
        this.desk = desk;
        this.papers = papers;
        this.daysWork = new DaysWork(people, papers);
        this.keptWork = new KeptWork(folder);
    }

    /// When things that are lent now are to be given back, and who is there that day.
    public record Due(LocalDate date, List<Hours.Span> staffed) {}

    /// How it stands with the sending.
    public record Pending(boolean isJoined, int facts) {}

    /// Looks something up before anybody waits for it, since the first time takes many times as long.
    public void warm(Background background) {
        background.start(
                "Warm up",
                Background.Urgency.LATER,
                this::warmed,
                _ -> {},
                failure -> LOG.warn(
                        "The first look-up failed: {}", failure.getClass().getName()));
    }

    private Shown warmed() {
        return folder.read(sql -> {
            sql.select(PERSON.ID).from(PERSON).limit(1).fetchOptional(PERSON.ID).ifPresent(id -> people.find(sql, id));
            return shown(sql, identify.of(sql, "STAFF"));
        });
    }

    Shown look(String code) {
        return folder.read(sql -> shown(sql, identify.of(sql, code)));
    }

    Optional<Borrower> borrower(UUID person) {
        return folder.read(sql -> people.find(sql, person).map(p -> borrower(sql, p)));
    }

    Due due() {
        return folder.read(sql -> {
            var hub = hub(sql);
            var date = desk.due(hub, today(hub));
            return new Due(date, hub.hours().on(date));
        });
    }

    void keep(KeptWork.Kept work) {
        keptWork.keep(work);
    }

    Optional<KeptWork.Kept> kept() {
        return keptWork.find();
    }

    /// A basket that was kept, with what can still go from it.
    Work again(KeptWork.Basket basket) {
        return folder.read(sql -> new Work(
                basket.person().flatMap(id -> people.find(sql, id)).map(p -> borrower(sql, p)),
                basket.lines().stream().flatMap(l -> again(sql, l).stream()).toList(),
                List.of(),
                Optional.empty()));
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

    Instant now() {
        return folder.clock().instant();
    }

    /// The hub that this desk stands in.
    public Hub hub() {
        return folder.read(this::hub);
    }

    public Pending pending() {
        return folder.read(
                sql -> new Pending(sql.fetchExists(CENTRAL), sql.fetchCount(OUTBOX, OUTBOX.STATE.eq(Outbox.PENDING))));
    }

    /// What to scan first, where somebody tries Hublend out.
    public Optional<Tour> tour() {
        var hub = hub();
        return Tour.of(folder, hub.id(), people, loans, today(hub));
    }

    List<DaysWork.Entry> doneToday() {
        return folder.read(sql -> daysWork.today(sql, folder.founded().incarnation(), today(hub(sql))));
    }

    Outcome lend(Member by, LoanRequest request) {
        return record(by, (recording, act) -> {
            var outcome = desk.lend(recording, request, act);
            if (outcome instanceof Outcome.Lent(var _, var loan)) papers.owe(recording, loan);
            return outcome;
        });
    }

    Outcome sign(Member by, UUID loan, String how, String reason) {
        return record(by, (recording, act) -> desk.sign(recording, loan, how, reason, act));
    }

    /// The paper of a loan, where this desk may know whose it is.
    Optional<Paper> paper(UUID loan) {
        return folder.read(sql -> loans.find(sql, loan).flatMap(l -> paper(sql, l)));
    }

    Papers papers() {
        return papers;
    }

    Outcome takeBack(Member by, List<DeviceBack> devices) {
        return record(by, (recording, act) -> desk.takeBack(recording, devices, act));
    }

    Outcome renew(Member by, List<UUID> devices, LocalDate until) {
        return record(by, (recording, act) -> desk.renew(recording, devices, Optional.of(until), act));
    }

    /// A device that was said to be gone is here: it goes to be prepared.
    Outcome found(Member by, UUID device) {
        return record(by, (recording, act) -> desk.found(recording, device, DeviceState.PREPARATION, Map.of(), act));
    }

    /// Somebody's card from now on; the one before is nobody's any more.
    Outcome giveCard(Member by, UUID person, String card) {
        return record(by, (recording, act) -> {
            var sql = recording.sql();
            var known = people.find(sql, person);
            if (known.isEmpty() || !people.withCard(sql, card).isEmpty()) return new Outcome.Refused(List.of());
            var fact =
                    people.change(recording, known.get(), Map.of(), Map.of("card", card), act.happened(), act.actor());
            return fact.<Outcome>map(Outcome.Done::new).orElseGet(() -> new Outcome.Refused(List.of()));
        });
    }

    /// Agreements whose number begins like this.
    List<Loan> agreements(String typed, int most) {
        return folder.read(sql -> loans.beginning(sql, typed, most));
    }

    Outcome undo(Member by, UUID fact, String reason) {
        return record(by, (recording, act) -> desk.undo(recording, fact, reason, act));
    }

    private Outcome record(Member by, BiFunction<Recording, Act, Outcome> work) {
        return folder.write(recording -> {
            var hub = hub(recording.sql());
            return work.apply(recording, new Act(by.id(), hub.id(), hub.happened(recording.now())));
        });
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
        var hub = hub(sql);
        var custody = (Custody) new Standings(sql).of(Subject.device(device.id()));
        var holder = custody.open()
                .map(item -> new Thing.Holder(
                        item.person(),
                        people.find(sql, item.person()).map(Person::initials).orElse(""),
                        item.due()));
        var since = custody.spells().isEmpty()
                ? today(hub)
                : custody.spells().getLast().at().on();
        var instead = device.state() == DeviceState.READY && holder.isEmpty()
                ? Optional.<Device>empty()
                : devices.readyLike(sql, device, hub.id());
        return new Thing(device, parts, throughSerial, holder, since, instead);
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

    private Hub hub(DSLContext sql) {
        return new Hubs(sql).own(folder);
    }

    private LocalDate today(Hub hub) {
        return hub.happened(folder.clock().millis()).on();
    }
}
