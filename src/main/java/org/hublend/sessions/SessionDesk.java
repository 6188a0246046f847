package org.hublend.sessions;

import static org.hublend.state.tables.Tables.SESSION;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Happened;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Subject;
import org.hublend.people.People;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.state.Facts;
import org.hublend.state.HubAliases;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// What the screen of sessions asks of the data folder: each is one question, or one transaction.
@Store
public final class SessionDesk {
    static final int MOST = 30;

    /// Finds what a code is to a session.
    public interface Lookup {
        Seen look(DSLContext sql, String code);
    }

    private final DataFolder folder;
    private final Sessions sessions;
    private final People people;
    private final Staff staff;
    private final Lookup lookup;

    public SessionDesk(DataFolder folder, Sessions sessions, People people, Staff staff, Lookup lookup) {
        this.folder = folder;
        this.sessions = sessions;
        this.people = people;
        this.staff = staff;
        this.lookup = lookup;
    }

    /// The newest sessions of this hub since Monday, newest first.
    ///
    /// @param more how many there are besides
    record Recent(List<SessionLine> lines, int more) {}

    Seen look(String code) {
        return folder.read(sql -> lookup.look(sql, code));
    }

    Clock clock() {
        return folder.clock();
    }

    /// Now, by the clock of this hub.
    LocalDateTime now() {
        return LocalDateTime.ofInstant(
                folder.clock().instant(), folder.read(this::hub).zone());
    }

    UUID record(Member by, Draft draft) {
        return folder.write(recording -> {
            var hub = hub(recording.sql());
            var taught = taught(draft, by, held(draft, hub, recording));
            return sessions.record(recording, hub.id(), by.id(), taught).id();
        });
    }

    UUID correct(Member by, UUID session, Draft draft) {
        return folder.write(recording -> {
            var hub = hub(recording.sql());
            var before = held(recording.sql(), session);
            var held =
                    draft.when().isEmpty() && before.isPresent() ? before.get().at() : held(draft, hub, recording);
            var now = hub.happened(recording.now());
            var where = before.map(SessionStanding.Held::hub).orElse(hub.id());
            return sessions.correct(recording, session, where, by.id(), now, Optional.of(taught(draft, by, held)))
                    .id();
        });
    }

    /// It never took place.
    UUID cancel(Member by, UUID session) {
        return folder.write(recording -> {
            var hub = hub(recording.sql());
            var where = held(recording.sql(), session)
                    .map(SessionStanding.Held::hub)
                    .orElse(hub.id());
            var now = hub.happened(recording.now());
            return sessions.correct(recording, session, where, by.id(), now, Optional.empty())
                    .id();
        });
    }

    /// A session as a draft that would put it right; empty where it is not there any more.
    Optional<Draft> open(UUID session) {
        return folder.read(sql -> held(sql, session).map(held -> {
            var known = held.people().stream()
                    .map(id -> people.find(sql, id).map(Came::of).orElse(new Came(id, "", "")))
                    .toList();
            return new Draft(
                    held.form(),
                    Optional.of(held.minutes()),
                    known,
                    held.headcount() - known.size(),
                    false,
                    Set.copyOf(held.topics()),
                    held.devices().stream()
                            .map(id -> new Draft.Device(id, tag(sql, id)))
                            .toList(),
                    Optional.of(new Draft.Helper(held.volunteer(), firstName(sql, held.volunteer()))),
                    Optional.empty(),
                    Optional.of(session));
        }));
    }

    Recent recent() {
        return folder.read(sql -> {
            var hub = hub(sql);
            var today = hub.happened(folder.clock().millis()).on();
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var here = SESSION.HUB.in(new HubAliases(sql).sameAs(hub.id())).and(SESSION.HELD_ON.ge(monday.toString()));
            var ids = sql.select(SESSION.ID)
                    .from(SESSION)
                    .where(here)
                    .orderBy(SESSION.HELD_AT.desc(), SESSION.ID.desc())
                    .limit(MOST)
                    .fetch(SESSION.ID);
            var lines = new ArrayList<SessionLine>();
            for (var id : ids) line(sql, id, hub.zone(), today).ifPresent(lines::add);
            return new Recent(List.copyOf(lines), sql.fetchCount(SESSION, here) - ids.size());
        });
    }

    /// Empty where it is not there any more.
    Optional<SessionLine> line(UUID session) {
        return folder.read(sql -> {
            var hub = hub(sql);
            var today = hub.happened(folder.clock().millis()).on();
            return line(sql, session, hub.zone(), today);
        });
    }

    private Optional<SessionLine> line(DSLContext sql, UUID id, ZoneId zone, LocalDate today) {
        var standing = (SessionStanding) new Standings(sql).of(Subject.session(id));
        return standing.held().map(held -> {
            var first = standing.versions().getFirst();
            var last = standing.versions().getLast();
            return new SessionLine(
                    id,
                    local(held.at().at(), zone),
                    held.form(),
                    held.minutes(),
                    held.headcount(),
                    held.topics(),
                    firstName(sql, held.volunteer()),
                    local(first.recorded(), zone).toLocalDate().equals(today) && isOurs(sql, first.fact()),
                    standing.versions().size() == 1 ? Optional.empty() : Optional.of(local(last.recorded(), zone)));
        });
    }

    private boolean isOurs(DSLContext sql, UUID fact) {
        return new Facts(sql)
                .find(fact)
                .filter(f -> f.desk().equals(folder.founded().desk()))
                .isPresent();
    }

    private static Optional<SessionStanding.Held> held(DSLContext sql, UUID session) {
        return ((SessionStanding) new Standings(sql).of(Subject.session(session))).held();
    }

    private static Taught taught(Draft draft, Member by, Happened held) {
        var topics = new ArrayList<>(Form.TOPICS);
        topics.retainAll(draft.topics());
        draft.topics().stream().filter(t -> !topics.contains(t)).sorted().forEach(topics::add);
        return new Taught(
                held,
                draft.helper().map(Draft.Helper::id).orElse(by.id()),
                draft.form(),
                draft.length(),
                draft.headcount(),
                draft.people().stream().map(Came::id).toList(),
                topics,
                draft.devices().stream().map(Draft.Device::id).toList());
    }

    /// A day without a time is taken to be its noon.
    private static Happened held(Draft draft, Hub hub, Recording recording) {
        var now = hub.happened(recording.now());
        return draft.when()
                .filter(w -> !w.on().equals(now.on()) || w.at().isPresent())
                .map(w -> new Happened(
                        w.on().atTime(w.at().orElse(LocalTime.NOON))
                                .atZone(hub.zone())
                                .toInstant()
                                .toEpochMilli(),
                        w.on()))
                .orElse(now);
    }

    private String firstName(DSLContext sql, UUID member) {
        return staff.find(sql, member).map(Member::firstName).orElse("");
    }

    private static String tag(DSLContext sql, UUID device) {
        return new Standings(sql).of(Subject.device(device)) instanceof Custody custody
                ? custody.fields().get("tag").orElse("")
                : "";
    }

    private static LocalDateTime local(long at, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone);
    }

    private Hub hub(DSLContext sql) {
        return new Hubs(sql).own(folder);
    }
}
