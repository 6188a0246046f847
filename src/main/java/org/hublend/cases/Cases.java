package org.hublend.cases;

import static org.hublend.state.tables.Tables.CASES;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.Condition;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fields;
import org.hublend.ledger.GiftStanding;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Item;
import org.hublend.ledger.ItemState;
import org.hublend.ledger.Kind;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.lending.Act;
import org.hublend.lending.DeviceBack;
import org.hublend.lending.LendingDesk;
import org.hublend.people.People;
import org.hublend.people.Person;
import org.hublend.staff.Member;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.CasesRecord;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The contradictions that this desk knows of, and the facts by which they are settled.
@Store
public final class Cases {
    private static final int MOST = 200;
    private static final long MINUTE = 60_000;

    private final DataFolder folder;
    private final People people;
    private final LendingDesk desk;

    public Cases(DataFolder folder, People people, LendingDesk desk) {
        this.folder = folder;
        this.people = people;
        this.desk = desk;
    }

    public int count() {
        return folder.read(sql -> sql.fetchCount(CASES));
    }

    /// Those that need a decision first, then the oldest first; of some it is not known how old they are.
    public List<OpenCase> open() {
        return open(Person::initials);
    }

    /// The same for who may read more of people than their initials.
    public List<OpenCase> open(Function<Person, String> called) {
        return folder.read(sql -> sql.selectFrom(CASES)
                .orderBy(CASES.SEVERITY, DSL.nullif(CASES.SINCE, 0L).asc().nullsLast(), CASES.ID)
                .limit(MOST)
                .fetch(row -> open(sql, row, called)));
    }

    /// Records the decision; nothing where the case is not open any more.
    ///
    /// @return whether it was still open
    public boolean settle(Member by, OpenCase open, Decision decision) {
        return folder.write(recording -> {
            if (!recording.sql().fetchExists(CASES, CASES.ID.eq(open.id()))) return false;
            var hub = hub(recording.sql());
            record(recording, new Act(by.id(), hub.id(), hub.happened(recording.now())), open, decision);
            return true;
        });
    }

    private void record(Recording recording, Act act, OpenCase open, Decision decision) {
        switch (decision) {
            case Decision.With(var loan) -> settled(recording, act, open, "borrower", Optional.of(loan));
            case Decision.Here() -> {
                takeBack(recording, act, open.subject().id());
                if (recording.sql().fetchExists(CASES, CASES.ID.eq(open.id())))
                    settled(recording, act, open, "here", Optional.empty());
            }
            case Decision.Seen() -> settled(recording, act, open, "seen", Optional.empty());
            case Decision.Value(var value) -> set(recording, act, open, value);
            case Decision.Owner(var owner) -> {
                for (var side : open.sides())
                    side.owner().filter(o -> !o.equals(owner)).ifPresent(o -> drop(recording, act, open, o));
            }
        }
    }

    private static void settled(Recording recording, Act act, OpenCase open, String word, Optional<UUID> keeps) {
        recording.record(Draft.of(
                new Kind.CaseSettled(open.id(), open.subject(), word, keeps, act.hub()), act.happened(), act.actor()));
    }

    /// Whoever has it in hand says by it that every loan of it is over.
    private void takeBack(Recording recording, Act act, UUID device) {
        var custody = (Custody) recording.standings().of(Subject.device(device));
        boolean isOut = custody.open().isPresent() || custody.state() == DeviceState.TO_SETTLE;
        if (isOut)
            desk.takeBack(
                    recording,
                    List.of(new DeviceBack(device, Condition.UNCHECKED, Accounts.NOT_ASKED, List.of())),
                    act);
        else desk.found(recording, device, DeviceState.PREPARATION, Map.of(), act);
    }

    private static void set(Recording recording, Act act, OpenCase open, String value) {
        var change = Map.of(open.detail(), value);
        var id = open.subject().id();
        Kind kind = switch (open.subject().type()) {
            case DEVICE -> new Kind.DeviceChanged(id, change, List.of(), List.of());
            case PERSON -> new Kind.PersonChanged(id, change, List.of(), List.of());
            case STAFF -> new Kind.StaffChanged(id, change, List.of(), List.of());
            case HUB, LOAN, SESSION, GIFT, CODE -> new Kind.HubChanged(id, change);
        };
        recording.record(Draft.of(kind, act.happened(), act.actor()));
    }

    /// Takes the code of the case from one of its owners.
    private static void drop(Recording recording, Act act, OpenCase open, Subject owner) {
        var code = ((CodeStanding) recording.standings().of(open.subject())).code();
        if (code.isEmpty()) return;
        var dropped = List.of(code.get());
        Kind kind = switch (owner.type()) {
            case DEVICE -> new Kind.DeviceChanged(owner.id(), without(code.get()), List.of(), dropped);
            case PERSON -> new Kind.PersonChanged(owner.id(), Map.of(), List.of(), dropped);
            case STAFF, HUB, LOAN, SESSION, GIFT, CODE ->
                new Kind.StaffChanged(owner.id(), Map.of(), List.of(), dropped);
        };
        recording.record(Draft.of(kind, act.happened(), act.actor()));
    }

    /// A device that lost its label has none until it gets another.
    private static Map<String, String> without(Code code) {
        return code.kind() == CodeKind.TAG ? Map.of("tag", "") : Map.of();
    }

    private OpenCase open(DSLContext sql, CasesRecord row, Function<Person, String> called) {
        var kind = kind(row.getKind());
        var subject = new Subject(SubjectType.of(row.getSubjectType()), row.getSubject());
        var standing = new Standings(sql).of(subject);
        var facts = Arrays.stream(row.getFacts().split(" "))
                .filter(f -> !f.isEmpty())
                .map(UUID::fromString)
                .toList();
        return new OpenCase(
                row.getId(),
                kind,
                subject,
                what(sql, standing, called),
                row.getDetail(),
                sides(sql, standing, kind, row.getDetail(), facts, called),
                Optional.of(row.getSince()).filter(since -> since > 0).map(since -> local(sql, since)));
    }

    private List<OpenCase.Side> sides(
            DSLContext sql,
            Standing standing,
            CaseKind kind,
            String detail,
            List<UUID> facts,
            Function<Person, String> called) {
        return switch (standing) {
            case CodeStanding code ->
                code.owners().stream().map(owner -> owner(sql, owner, called)).toList();
            case Custody custody when kind == CaseKind.FIELD_CLASH -> values(custody.fields(), detail, facts);
            case Custody custody ->
                custody.items().stream()
                        .filter(item ->
                                facts.contains(item.opened()) || item.state().isLive())
                        .map(item -> loan(sql, item, kind, called))
                        .toList();
            case RegisterEntry entry
            when isOnePerson(entry, detail) ->
                settings(entry.fields(), detail, facts)
                        .map(setting -> record(sql, entry.subject(), setting.value(), called))
                        .distinct()
                        .toList();
            case RegisterEntry entry -> values(entry.fields(), detail, facts);
            case LoanStanding _, SessionStanding _, GiftStanding _ -> List.of();
        };
    }

    private OpenCase.Side loan(DSLContext sql, Item item, CaseKind kind, Function<Person, String> called) {
        boolean mayKeep = item.state().isLive() || kind == CaseKind.DECIDED_TWICE && item.state() == ItemState.PRESUMED;
        var who = people.find(sql, item.person()).map(called).orElse("");
        return new OpenCase.Side(
                new Hubs(sql).find(item.hub()).map(Hub::name).orElse(""),
                who,
                Optional.of(local(sql, item.at().at())),
                "",
                item.recorded().doubt() / MINUTE,
                Optional.of(item.loan()).filter(_ -> mayKeep),
                Optional.empty());
    }

    private OpenCase.Side owner(DSLContext sql, Subject owner, Function<Person, String> called) {
        var standing = new Standings(sql).of(owner);
        return new OpenCase.Side(
                "", "", Optional.empty(), what(sql, standing, called), 0, Optional.empty(), Optional.of(owner));
    }

    /// Whether it is about which records are of one person.
    private static boolean isOnePerson(RegisterEntry entry, String detail) {
        return entry.subject().type() == SubjectType.PERSON && detail.equals(RegisterEntry.SAME);
    }

    /// The record that is said to stand for the person; their own where none is.
    private OpenCase.Side record(DSLContext sql, Subject person, String said, Function<Person, String> called) {
        var stands = Ids.read(said).map(Subject::person).orElse(person);
        var name = people.record(sql, stands.id()).map(called).orElse("");
        return new OpenCase.Side("", "", Optional.empty(), name, 0, Optional.empty(), Optional.of(stands));
    }

    private static Stream<Fields.Setting> settings(Fields fields, String name, List<UUID> facts) {
        return fields.settings().getOrDefault(name, List.of()).stream()
                .filter(setting -> facts.contains(setting.fact()));
    }

    private static List<OpenCase.Side> values(Fields fields, String name, List<UUID> facts) {
        return settings(fields, name, facts)
                .map(setting -> new OpenCase.Side(
                        "", "", Optional.empty(), setting.value(), 0, Optional.empty(), Optional.empty()))
                .distinct()
                .toList();
    }

    /// As people know it.
    private String what(DSLContext sql, Standing standing, Function<Person, String> called) {
        return switch (standing) {
            case Custody custody -> {
                var tag = custody.fields().get("tag").orElse("");
                var model = custody.fields().get("model").orElse("");
                yield tag.isEmpty() ? custody.fields().get("serial").orElse(model) : tag + " " + model;
            }
            case RegisterEntry entry
            when entry.subject().type() == SubjectType.PERSON ->
                people.record(sql, entry.subject().id()).map(called).orElse("");
            case RegisterEntry entry -> entry.fields().get("name").orElse("");
            case CodeStanding code ->
                code.code().filter(c -> isOnADevice(c.kind())).map(Code::text).orElse("");
            case LoanStanding _, SessionStanding _, GiftStanding _ -> "";
        };
    }

    /// Whether anybody may read it; a card is nobody's business.
    private static boolean isOnADevice(CodeKind kind) {
        return switch (kind) {
            case TAG, KIT, SERIAL, IMEI -> true;
            case CARD, BADGE, OTHER -> false;
        };
    }

    private LocalDateTime local(DSLContext sql, long at) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone(sql));
    }

    private ZoneId zone(DSLContext sql) {
        return hub(sql).zone();
    }

    private Hub hub(DSLContext sql) {
        return new Hubs(sql).own(folder);
    }

    private static CaseKind kind(String word) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No case is called " + word));
    }
}
