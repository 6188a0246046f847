package org.hublend.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.lending.Act;
import org.hublend.lending.DeviceBack;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.LoanRequest;
import org.hublend.lending.Loans;
import org.hublend.lending.Outcome;
import org.hublend.lending.Policy;
import org.hublend.people.Areas;
import org.hublend.people.Erasing;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.sessions.Taught;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// What the staff of a desk do with it, by the same calls as its screens, and whether they see what they did.
final class Hands {
    /// The part of every name by which a leak is found.
    static final String CANARY = "Canarybird";

    private static final DeviceState[] SAID = {
        DeviceState.PREPARATION,
        DeviceState.READY,
        DeviceState.REPAIR,
        DeviceState.LOST,
        DeviceState.RETIRED,
        DeviceState.QUARANTINE
    };

    private final SimDesk desk;
    private final DataFolder folder;
    private final RandomGenerator random;
    private final Devices devices = new Devices();
    private final People people;
    private final Loans loans = new Loans(devices);
    private final LendingDesk lending;
    private final Sessions sessions;

    Hands(SimDesk desk, RandomGenerator random) {
        this.desk = desk;
        this.folder = desk.folder();
        this.random = random;
        this.people = new People(folder, Areas.NONE);
        this.lending = new LendingDesk(devices, people, loans, new Staff(folder), Policy.USUAL);
        this.sessions = new Sessions(people);
    }

    /// What came of it, in a word.
    String act(Step.Act act) {
        if (folder.self().isEmpty()) return "no desk yet";
        var came = folder.write(recording -> act(recording, act));
        // At the counter it is finished at once; a desk that dies meanwhile goes on with its next exchange.
        if (act == Step.Act.ERASE && random.nextBoolean()) folder.finishErasures();
        return came;
    }

    private String act(Recording recording, Step.Act act) {
        return switch (act) {
            case DEVICE -> said(device(recording));
            case PERSON -> said(person(recording));
            case LEND -> lend(recording);
            case TAKE_BACK -> takeBack(recording);
            case RENEW -> renew(recording);
            case STATE -> state(recording);
            case SESSION -> said(session(recording));
            case CORRECT -> correct(recording);
            case UNDO -> undo(recording);
            case CHANGE -> change(recording);
            case SETTLE -> settle(recording);
            case NEWS -> news(recording);
            case ERASE -> erase(recording);
            case EXCHANGE,
                    JOIN,
                    LATE_REQUEST,
                    DESK_DIES,
                    CENTRE_DIES,
                    DISK_FULL,
                    DISK_FREE,
                    CENTRE_FULL,
                    CENTRE_FREE,
                    CLOCK,
                    CENTRE_CLOCK,
                    BACK_UP_DESK,
                    RESTORE_DESK,
                    COPY_DESK,
                    BACK_UP_CENTRE,
                    RESTORE_CENTRE,
                    REVOKE,
                    NEW_KEY,
                    CARRY,
                    UPGRADE -> throw new IllegalArgumentException(act + " is not done by hand");
        };
    }

    private Fact device(Recording recording) {
        // Few tags, so that some are given twice.
        var tag = "DK%05dA".formatted(random.nextInt(40));
        var fields = Map.of("tag", tag, "type", random.nextBoolean() ? "laptop" : "tablet");
        return devices.register(
                recording, recording.newId(), hub(), DeviceState.READY, fields, List.of(), "", now(), actor());
    }

    private Fact person(Recording recording) {
        var card = "D%09d".formatted(random.nextInt(30));
        var personal = Map.of("name", CANARY + " of " + desk.hubName, "card", card, "age_band", "65-74");
        return people.register(recording, recording.newId(), hub(), Map.of(), personal, "", now(), actor());
    }

    private String lend(Recording recording) {
        var person = any("SELECT id FROM person ORDER BY id");
        var device = any("SELECT id FROM device ORDER BY id");
        if (person.isEmpty() || device.isEmpty()) return "nothing to lend";
        var confirmed = random.nextBoolean() ? Optional.of("need") : Optional.<String>empty();
        var request = new LoanRequest(person.get(), List.of(device.get()), Optional.empty(), confirmed);
        var outcome = lending.lend(recording, request, act());
        if (outcome instanceof Outcome.Lent) saw(recording, device.get(), DeviceState.OUT);
        return said(outcome);
    }

    private String takeBack(Recording recording) {
        var out = any("SELECT device FROM loan_item WHERE state = 'open' ORDER BY device");
        if (out.isEmpty()) return "nothing is out";
        var back = new DeviceBack(out.get(), Condition.GOOD, Accounts.OUT, List.of());
        var outcome = lending.takeBack(recording, List.of(back), act());
        if (outcome instanceof Outcome.Done) saw(recording, out.get(), DeviceState.PREPARATION);
        return said(outcome);
    }

    private String renew(Recording recording) {
        var out = any("SELECT device FROM loan_item WHERE state = 'open' ORDER BY device");
        return out.isEmpty()
                ? "nothing is out"
                : said(lending.renew(recording, List.of(out.get()), Optional.empty(), act()));
    }

    private String state(Recording recording) {
        var device = any("SELECT id FROM device ORDER BY id");
        if (device.isEmpty()) return "no device";
        var state = random.nextInt(3) == 0 ? SAID[random.nextInt(SAID.length)] : DeviceState.READY;
        return said(lending.state(recording, device.get(), state, Map.of("wipe", "factory reset"), act()));
    }

    private Fact session(Recording recording) {
        return sessions.record(recording, hub(), actor(), taught());
    }

    private Taught taught() {
        var learners = new ArrayList<UUID>();
        any("SELECT id FROM person ORDER BY id").ifPresent(learners::add);
        return new Taught(now(), actor(), "one-to-one", 30, 1, learners, List.of("email"), List.of());
    }

    private String correct(Recording recording) {
        var session = any("SELECT id FROM session WHERE hub = '" + desk.hub() + "' ORDER BY id");
        if (session.isEmpty()) return "no session";
        var really = random.nextBoolean() ? Optional.of(taught()) : Optional.<Taught>empty();
        return said(sessions.correct(recording, session.get(), hub(), actor(), now(), really));
    }

    private String undo(Recording recording) {
        var fact = any("SELECT id FROM fact WHERE kind NOT IN ('undone', 'hub.joined', 'hub.registered',"
                + " 'person.erased', 'erasure.done')"
                + " ORDER BY recorded_wall DESC, id LIMIT 5");
        return fact.isEmpty() ? "nothing to undo" : said(lending.undo(recording, fact.get(), "mistake", act()));
    }

    private String change(Recording recording) {
        if (random.nextBoolean()) {
            var person = any("SELECT id FROM person ORDER BY id").flatMap(id -> people.find(recording.sql(), id));
            if (person.isEmpty()) return "nobody";
            var news = Map.of("phone", "01610" + random.nextInt(100_000));
            return people.change(recording, person.get(), Map.of("format", "large-print"), news, now(), actor())
                    .map(Hands::said)
                    .orElse("nothing new");
        }
        var device = any("SELECT id FROM device ORDER BY id");
        if (device.isEmpty()) return "no device";
        var fields = Map.of("model", "Model " + random.nextInt(4));
        return devices.change(recording, device.get(), fields, List.of(), "", "", now(), actor())
                .map(Hands::said)
                .orElse("nothing new");
    }

    /// Somebody has a newer program than the centre, and does what only that can do.
    private String news(Recording recording) {
        var type = random.nextInt(3) == 0 ? SubjectType.PERSON : SubjectType.DEVICE;
        var about = any("SELECT id FROM " + type.word() + " ORDER BY id");
        if (about.isEmpty()) return "nothing new";
        return said(NewerProgram.record(recording, Draft.of(NewerProgram.says(type, about.get()), now(), actor())));
    }

    private String erase(Recording recording) {
        var person = any("SELECT id FROM person ORDER BY id");
        if (person.isEmpty()) return "nobody";
        return new Erasing(folder)
                .erase(recording, person.get(), Erasing.Reason.ASKED, actor())
                .getClass()
                .getSimpleName();
    }

    /// A case is looked at, and either the device is with one of the borrowers, or nothing has to be done.
    private String settle(Recording recording) {
        var open = Sql.rows(desk.eye(), "SELECT id, subject_type, subject FROM cases ORDER BY id");
        if (open.isEmpty()) return "no case";
        var one = open.get(random.nextInt(open.size()));
        var subject = new Subject(SubjectType.of(one.get(1)), UUID.fromString(one.get(2)));
        var loans =
                Sql.column(desk.eye(), "SELECT loan FROM loan_item WHERE device = '" + one.get(2) + "' ORDER BY loan");
        var keeps = loans.isEmpty() || random.nextInt(3) == 0
                ? Optional.<UUID>empty()
                : Optional.of(UUID.fromString(loans.get(random.nextInt(loans.size()))));
        var word = keeps.isPresent() ? "borrower" : "seen";
        var settled = new Kind.CaseSettled(UUID.fromString(one.getFirst()), subject, word, keeps, hub());
        return said(recording.record(Draft.of(settled, now(), actor())));
    }

    /// A library that works alone says first which hub it is.
    void found(UUID hub) {
        folder.found("Alone", hub, "AL");
        folder.write(recording -> recording.record(
                Draft.of(new Kind.HubRegistered(hub, Map.of("name", desk.hubName + ", alone")), now(), actor())));
    }

    private void saw(Recording recording, UUID device, DeviceState state) {
        // One whose registration was undone is shown nowhere.
        var seen = devices.find(recording.sql(), device).map(Device::state).orElse(state);
        Oracle.O7.holds(seen == state, desk.name + " did it, and the device is still " + seen);
    }

    private Optional<UUID> any(String question) {
        var ids = Sql.column(desk.eye(), question);
        return ids.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(ids.get(random.nextInt(ids.size()))));
    }

    private UUID hub() {
        return desk.hub();
    }

    private UUID actor() {
        return folder.self().orElseThrow().desk();
    }

    private Act act() {
        return new Act(actor(), hub(), now());
    }

    private Happened now() {
        return new Happened(desk.clock.millis(), LocalDate.ofInstant(desk.clock.instant(), desk.clock.getZone()));
    }

    private static String said(Fact fact) {
        return fact.kind() + " " + fact.number();
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var fact) -> said(fact);
            case Outcome.Lent(var fact, var _) -> said(fact);
            case Outcome.Refused(var objections) ->
                "refused " + objections.getFirst().rule();
            case Outcome.Confirm _ -> "to confirm";
        };
    }
}
