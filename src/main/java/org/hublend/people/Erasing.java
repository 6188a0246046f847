package org.hublend.people;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.SESSION_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Ids;
import org.hublend.ledger.ItemState;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Outbox;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// Forgets a person: here at once, and at the centre and every other desk by the fact that it records. See decision
/// 0050.
@Store
public final class Erasing {
    /// Why somebody is erased, as one word of the fact.
    public enum Reason {
        /// They want it.
        ASKED,
        /// They have not been here for as long as we keep people.
        EXPIRED,
        /// They should never have been registered, or twice.
        MISTAKE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of it.
    public sealed interface Result {
        /// @param loans how many loans stay counted, without whose they were; sessions likewise
        record Erased(UUID person, int loans, int sessions) implements Result {}

        /// They still have something, so nothing was done.
        record HasThings(List<String> tags) implements Result {}

        record Nobody() implements Result {}
    }

    /// One erasure as this desk knows it.
    ///
    /// @param desks how many desks have nothing left and have said so
    /// @param isSent whether the centre has all that this desk has to say about it
    public record Known(UUID person, LocalDate on, String reason, int desks, boolean isHere, boolean isSent) {}

    private final DataFolder folder;

    public Erasing(DataFolder folder) {
        this.folder = folder;
    }

    /// Records it, of all records of theirs, and takes everything private away, also from the files of this desk.
    public Result erase(UUID person, Reason reason, UUID actor) {
        var result = folder.write(recording -> erase(recording, person, reason, actor));
        folder.finishErasures();
        return result;
    }

    /// The same inside a transaction; the files are wiped with the next exchange, or by [DataFolder#finishErasures].
    public Result erase(Recording recording, UUID person, Reason reason, UUID actor) {
        var sql = recording.sql();
        if (entry(recording, person).isEmpty()) return new Result.Nobody();
        var records = new PeopleAliases(sql).sameAs(person);
        var has = has(sql, records);
        if (!has.isEmpty()) return new Result.HasThings(has);
        int loans =
                sql.fetchCount(LOAN_ITEM, LOAN_ITEM.PERSON.in(records).and(LOAN_ITEM.STATE.ne(ItemState.VOID.word())));
        int sessions = sql.fetchCount(sql.selectDistinct(SESSION_PERSON.SESSION)
                .from(SESSION_PERSON)
                .where(SESSION_PERSON.PERSON.in(records)));
        records.stream()
                .sorted(Ids::compare)
                .flatMap(id -> entry(recording, id).stream())
                .forEach(entry -> erase(recording, entry, reason, actor));
        return new Result.Erased(person, loans, sessions);
    }

    private static Optional<RegisterEntry> entry(Recording recording, UUID person) {
        return recording.standings().of(Subject.person(person)) instanceof RegisterEntry entry
                        && entry.registered().isPresent()
                        && entry.erasure().isEmpty()
                ? Optional.of(entry)
                : Optional.empty();
    }

    private static void erase(Recording recording, RegisterEntry entry, Reason reason, UUID actor) {
        var person = entry.subject().id();
        var hub = entry.hub().orElseGet(recording::hub);
        var codes = recording.erasures().codes(person);
        recording.record(Draft.of(new Kind.PersonErased(person, hub, reason.word(), codes), recording.today(), actor));
    }

    /// Everybody who was erased, as far as this desk knows; the last one first.
    public List<Known> known() {
        return folder.write(recording -> recording.erasures().all().stream()
                .flatMap(person -> recording.erasures().of(person).stream()
                        .map(e -> new Known(
                                person,
                                e.at().on(),
                                e.reason(),
                                e.confirmed().size(),
                                e.isConfirmedBy(recording.desk()),
                                isSent(recording.sql(), person))))
                .sorted((one, other) -> other.on().compareTo(one.on()))
                .toList());
    }

    /// Whether there is a central service that tells the other desks.
    public boolean isJoined() {
        return folder.read(sql -> sql.fetchExists(CENTRAL));
    }

    private static boolean isSent(DSLContext sql, UUID person) {
        var about = sql.select(FACT_SUBJECT.FACT).from(FACT_SUBJECT).where(FACT_SUBJECT.SUBJECT.eq(person));
        return !sql.fetchExists(OUTBOX, OUTBOX.STATE.eq(Outbox.PENDING), OUTBOX.FACT.in(about));
    }

    /// What they have in hand, or may have; what is said to be lost is with nobody.
    private static List<String> has(DSLContext sql, Set<UUID> records) {
        return sql.selectDistinct(DEVICE.TAG)
                .from(LOAN_ITEM)
                .join(DEVICE)
                .on(DEVICE.ID.eq(LOAN_ITEM.DEVICE))
                .where(
                        LOAN_ITEM.PERSON.in(records),
                        LOAN_ITEM.STATE.in(ItemState.OPEN.word(), ItemState.DISPUTED.word()),
                        DEVICE.STATE.in(DeviceState.OUT.word(), DeviceState.TO_SETTLE.word()))
                .orderBy(DEVICE.TAG)
                .fetch(DEVICE.TAG);
    }
}
