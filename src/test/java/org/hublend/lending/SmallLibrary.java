package org.hublend.lending;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.agreements.Agreements;
import org.hublend.agreements.PaperChoices;
import org.hublend.agreements.PaperDesk;
import org.hublend.agreements.SheetDesk;
import org.hublend.agreements.Wording;
import org.hublend.commands.Rooms;
import org.hublend.devices.Devices;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.people.Areas;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.storage.Copies;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Opening;
import org.hublend.storage.Recording;

/// A real data folder with a library, its staff, three people and a shelf of devices, on Monday 23 November 2026.
public final class SmallLibrary implements AutoCloseable {
    public static final String SAM = "STAFF0001A";
    public static final String PRIYA = "STAFF0002B";
    public static final String PIN = "258013";
    public static final String ANNA = "29990000010370";
    public static final String BEN = "29990000010743";
    public static final String CARA = "29990000011113";
    /// Ready.
    public static final String CHROMEBOOK = "DK00401T";
    public static final String DONGLE = "DK00402R";
    /// Ready, the device of a kit with a charger and a case.
    public static final String KIT = "DK90001W";
    public static final String KIT_LAPTOP = "DK00403P";
    public static final String CHARGER = "DK50001B";
    public static final String CASE = "DK5000299";
    /// Ready, of a kit whose charger is lost.
    public static final String POOR_KIT_LAPTOP = "DK00404M";
    /// Out to Ben since last week.
    public static final String BENS_TABLET = "DK00405K";
    /// Out to Anna.
    public static final String ANNAS_TABLET = "DK00406H";
    /// Out to Cara, and late.
    public static final String CARAS_PHONE = "DK00412N";
    public static final String NOT_WIPED = "DK00407F";
    public static final String LOST = "DK00408D";
    public static final String STOLEN = "DK00409B";
    public static final String SERIAL = "NXSMP0001";
    /// Two devices have this serial.
    public static final String TWICE = "NXSMP0002";

    public final Rooms rooms;
    /// Where papers are saved.
    public final Path papers;
    /// What stands beside this desk; at first one printer that works.
    public final SmallPrinters printers = new SmallPrinters();
    private final MovingClock clock;
    private final UUID hub;
    private final UUID actor;
    private final Map<String, UUID> people;
    private final Map<String, UUID> devices;

    private SmallLibrary(Path path, Ids ids) {
        var clock = new MovingClock(Instant.parse("2026-11-23T10:00:00Z"));
        var folder = ((Opening.Opened) DataFolder.open(path, clock, new SecureRandom())).folder();
        this.hub = ids.hub;
        this.actor = ids.actor;
        this.people = ids.people;
        this.devices = ids.devices;
        this.clock = clock;
        this.papers = folder.path().resolve("saved");
        this.rooms = rooms(folder, papers, printers);
    }

    /// The rooms of a folder that is open already.
    public static Rooms rooms(DataFolder folder, Path papers) {
        return rooms(folder, papers, new SmallPrinters());
    }

    private static Rooms rooms(DataFolder folder, Path papers, SmallPrinters printers) {
        var devices = new Devices();
        var people = new People(folder, Areas.NONE);
        var staff = new Staff(folder);
        var loans = new Loans(devices);
        var choices = new PaperChoices(papers.resolve("papers.json"), papers);
        var agreements = new Agreements(folder, new Wording(folder, devices, people, staff, loans));
        return new Rooms(
                folder,
                devices,
                people,
                staff,
                loans,
                new Identify(devices, people, staff, loans, "DK"),
                new LendingDesk(devices, people, loans, staff, Policy.USUAL),
                new Sessions(people),
                agreements,
                new PaperDesk(agreements, printers, _ -> false, choices),
                new SheetDesk(printers, choices));
    }

    /// A copy of one that is made once, as making it takes a second.
    public static SmallLibrary in(Path path) {
        return in(path, Made.ONE.path);
    }

    /// A copy of one in which more was done; nobody has that one open any more.
    public static SmallLibrary in(Path path, Path changed) {
        Copies.copy(changed, path);
        return new SmallLibrary(path, Made.ONE.ids.copy());
    }

    private static Made make() {
        var ids = new Ids(UUID.randomUUID(), UUID.randomUUID(), new HashMap<>(), new HashMap<>());
        var path = Copies.scratch();
        try (var library = new SmallLibrary(path, ids)) {
            library.rooms.folder().found("Test alliance", ids.hub, "DK");
            library.rooms.folder().write(recording -> {
                library.stock(recording);
                return true;
            });
        }
        return new Made(path, ids);
    }

    public Counter counter() {
        return new Counter(
                rooms.folder(),
                rooms.devices(),
                rooms.people(),
                rooms.loans(),
                rooms.identify(),
                rooms.desk(),
                rooms.papers());
    }

    public Clock clock() {
        return clock;
    }

    /// Lends today, as the desk does it.
    public Loan lend(String card, String... tags) {
        var ids = Stream.of(tags)
                .map(tag -> Objects.requireNonNull(devices.get(tag)))
                .toList();
        return rooms.folder().write(recording -> {
            var by = rooms.staff().idOfBadge(recording.sql(), PRIYA);
            var request = new LoanRequest(person(card), ids, Optional.empty(), Optional.of("need"), by);
            var lent = (Outcome.Lent) rooms.desk().lend(recording, request, new Act(actor, hub, today()));
            rooms.papers().owe(recording, lent.loan());
            return lent.loan();
        });
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public DeviceState state(String tag) {
        return thing(tag).device().state();
    }

    Thing thing(String tag) {
        return switch (counter().look(tag)) {
            case Shown.OfThing(var thing) -> thing;
            case Shown.OfPart(var part, var _) -> part;
            case Shown.OfBorrower _,
                    Shown.OfBadge _,
                    Shown.OfPaper _,
                    Shown.Several _,
                    Shown.Unknown _,
                    Shown.ReadBadly _ -> throw new AssertionError(tag + " is no device");
        };
    }

    /// Back from whoever had it, with nobody asked about accounts.
    public void giveBack(String tag) {
        var back = new DeviceBack(thing(tag).device().id(), Condition.UNCHECKED, Accounts.NOT_ASKED, List.of());
        rooms.folder()
                .write(recording -> rooms.desk().takeBack(recording, List.of(back), new Act(actor, hub, today())));
    }

    public void lendAndGiveBack(String tag, String card) {
        var request = new LoanRequest(
                person(card), List.of(thing(tag).device().id()), Optional.empty(), Optional.of("other"));
        rooms.folder().write(recording -> rooms.desk().lend(recording, request, new Act(actor, hub, today())));
        giveBack(tag);
    }

    Optional<Thing.Holder> holder(String tag) {
        return thing(tag).holder();
    }

    public UUID person(String card) {
        return Objects.requireNonNull(people.get(card));
    }

    /// Somebody more, with whatever is known of them.
    public UUID register(Map<String, String> personal) {
        var id = UUID.randomUUID();
        rooms.folder()
                .write(recording ->
                        rooms.people().register(recording, id, hub, Map.of(), personal, "", today(), actor));
        return id;
    }

    /// Priya as somebody who may see every screen.
    public Member administrator() {
        var priya =
                rooms.folder().read(sql -> rooms.staff().withBadge(sql, PRIYA)).orElseThrow();
        return new Member(
                priya.id(),
                priya.hub(),
                Role.ADMINISTRATOR,
                true,
                priya.name(),
                priya.badge(),
                priya.verifier(),
                false);
    }

    public UUID hub() {
        return hub;
    }

    long facts() {
        return rooms.folder().<Long>write(r -> r.facts().count());
    }

    private void stock(Recording recording) {
        recording.record(Draft.of(
                new Kind.HubRegistered(
                        hub,
                        Map.of("name", "Marple Library", "hours", "Mon 10:00-17:00; Tue 10:00-19:00; Thu 12:00-19:00")),
                today(),
                actor));
        member(recording, "Sam Carter", SAM, Role.VOLUNTEER);
        member(recording, "Priya Nair", PRIYA, Role.COORDINATOR);
        person(recording, ANNA, "Anna Malinowska", "large-print");
        person(recording, BEN, "Ben Osei", "");
        person(recording, CARA, "Cara Jones", "");
        device(recording, CHROMEBOOK, "laptop", "Acer", "Chromebook 314", Map.of("serial", SERIAL), DeviceState.READY);
        device(recording, DONGLE, "data-device", "Huawei", "4G dongle", Map.of(), DeviceState.READY);
        device(recording, KIT_LAPTOP, "laptop", "Lenovo", "300e", Map.of("kit", KIT), DeviceState.READY);
        device(recording, CHARGER, "accessory", "Lenovo", "45W charger", Map.of("kit", KIT), DeviceState.READY);
        device(recording, CASE, "accessory", "Lenovo", "Laptop case", Map.of("kit", KIT), DeviceState.READY);
        device(recording, POOR_KIT_LAPTOP, "laptop", "Lenovo", "300e", Map.of("kit", "DK90002U"), DeviceState.READY);
        device(
                recording,
                "DK500039A",
                "accessory",
                "Lenovo",
                "45W charger",
                Map.of("kit", "DK90002U"),
                DeviceState.LOST);
        for (var tag : List.of(BENS_TABLET, ANNAS_TABLET))
            device(recording, tag, "tablet", "Samsung", "Galaxy Tab A9", Map.of("serial", TWICE), DeviceState.READY);
        device(recording, CARAS_PHONE, "phone", "Nokia", "G22", Map.of(), DeviceState.READY);
        device(recording, NOT_WIPED, "laptop", "Acer", "Chromebook 314", Map.of(), DeviceState.PREPARATION);
        device(recording, LOST, "tablet", "Samsung", "Galaxy Tab A9", Map.of(), DeviceState.LOST);
        device(recording, STOLEN, "phone", "Nokia", "G22", Map.of(), DeviceState.STOLEN);
        lent(recording, BENS_TABLET, BEN, LocalDate.of(2026, 11, 16));
        lent(recording, ANNAS_TABLET, ANNA, LocalDate.of(2026, 11, 16));
        lent(recording, CARAS_PHONE, CARA, LocalDate.of(2026, 10, 12));
    }

    private void member(Recording recording, String name, String badge, Role role) {
        rooms.staff().register(recording, UUID.randomUUID(), hub, role, name, badge, PIN, today(), actor);
    }

    private void person(Recording recording, String card, String name, String format) {
        var id = UUID.randomUUID();
        people.put(card, id);
        rooms.people()
                .register(
                        recording,
                        id,
                        hub,
                        Map.of("format", format),
                        Map.of("name", name, "card", card),
                        "",
                        today(),
                        actor);
    }

    private void device(
            Recording recording,
            String tag,
            String type,
            String make,
            String model,
            Map<String, String> more,
            DeviceState state) {
        var fields = new HashMap<>(Map.of("tag", tag, "type", type, "make", make, "model", model));
        fields.putAll(more);
        var id = UUID.randomUUID();
        devices.put(tag, id);
        rooms.devices().register(recording, id, hub, state, fields, List.of(), "", today(), actor);
    }

    private void lent(Recording recording, String tag, String card, LocalDate on) {
        var happened = new Happened(on.atTime(11, 0).toInstant(ZoneOffset.UTC).toEpochMilli(), on);
        var device = Objects.requireNonNull(devices.get(tag));
        var request = new LoanRequest(person(card), List.of(device), Optional.empty(), Optional.empty());
        rooms.desk().lend(recording, request, new Act(actor, hub, happened));
    }

    private Happened today() {
        return new Happened(clock.millis(), LocalDate.of(2026, 11, 23));
    }

    @Override
    public void close() {
        rooms.folder().close();
    }

    /// By what the library's own can be found again.
    private record Ids(UUID hub, UUID actor, Map<String, UUID> people, Map<String, UUID> devices) {
        Ids copy() {
            return new Ids(hub, actor, new HashMap<>(people), new HashMap<>(devices));
        }
    }

    /// The library on disk that the others are copied from.
    private record Made(Path path, Ids ids) {
        static final Made ONE = make();
    }

    /// A clock that the test moves.
    private static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
