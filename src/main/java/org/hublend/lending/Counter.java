package org.hublend.lending;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hours;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.people.People;
import org.hublend.shell.Background;
import org.hublend.staff.Member;
import org.hublend.state.PeopleAliases;
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
    /// So many papers are looked through for the one of a person.
    private static final int MOST_PAPERS = 1_000;

    private final DataFolder folder;
    private final People people;
    private final Loans loans;
    private final LendingDesk desk;
    private final Papers papers;
    private final DaysWork daysWork;
    private final KeptWork keptWork;
    private final LookUp lookUp;

    public Counter(
            DataFolder folder,
            Devices devices,
            People people,
            Loans loans,
            Identify identify,
            LendingDesk desk,
            Papers papers) {
        this.folder = folder;
        this.people = people;
        this.loans = loans;
        this.desk = desk;
        this.papers = papers;
        this.daysWork = new DaysWork(people, papers);
        this.keptWork = new KeptWork(folder);
        this.lookUp = new LookUp(folder, devices, people, loans, identify, papers);
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
            return lookUp.shown(sql, "STAFF");
        });
    }

    Shown look(String code) {
        return folder.read(sql -> lookUp.shown(sql, code));
    }

    Optional<Borrower> borrower(UUID person) {
        return folder.read(sql -> lookUp.borrower(sql, person));
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
        return folder.read(sql -> lookUp.again(sql, basket));
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
        return folder.read(sql -> lookUp.paper(sql, loan));
    }

    /// The number of the oldest paper of somebody's that waits to be signed here.
    Optional<String> toSign(UUID person) {
        return folder.read(sql -> {
            var theirs = new PeopleAliases(sql).sameAs(person);
            return papers.waiting(sql, MOST_PAPERS).stream()
                    .filter(paper -> theirs.contains(paper.person()) && paper.isMade())
                    .map(Papers.Waiting::number)
                    .findFirst();
        });
    }

    Papers papers() {
        return papers;
    }

    /// @param aside those of them that are put aside for a coordinator in the same moment
    Outcome takeBack(Member by, List<DeviceBack> devices, List<UUID> aside) {
        return record(by, (recording, act) -> {
            var outcome = desk.takeBack(recording, devices, act);
            if (outcome instanceof Outcome.Done)
                for (var device : aside)
                    desk.state(recording, device, Wrong.FOR_COORDINATOR.state(), Wrong.FOR_COORDINATOR.detail(), act);
            return outcome;
        });
    }

    /// @param on the day on which they came back, where that was not today
    Outcome takeBack(Member by, List<DeviceBack> devices, Optional<LocalDate> on) {
        return record(
                by,
                (recording, act) -> desk.takeBack(
                        recording,
                        devices,
                        on.map(day -> on(recording, act, day)).orElse(act)));
    }

    /// At noon, as nobody knows the hour.
    private Act on(Recording recording, Act act, LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(hub(recording.sql()).zone());
        return new Act(act.actor(), act.hub(), new Happened(noon.toInstant().toEpochMilli(), day));
    }

    Outcome state(Member by, UUID device, DeviceState state, Map<String, String> detail) {
        return record(by, (recording, act) -> desk.state(recording, device, state, detail, act));
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

    private Hub hub(DSLContext sql) {
        return new Hubs(sql).own(folder);
    }

    private LocalDate today(Hub hub) {
        return hub.happened(folder.clock().millis()).on();
    }
}
