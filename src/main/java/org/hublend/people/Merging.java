package org.hublend.people;

import static org.hublend.state.tables.Tables.CODE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// Says that two records are of one person, or that they are not. Nothing of either record is changed by it: one stands
/// for both from then on. See decision 0052.
@Store
public final class Merging {
    /// What came of it.
    public sealed interface Result {
        /// @param kept who stands for both
        /// @param other the record that is found under the other's name from now on
        record Joined(Person kept, Person other) implements Result {}

        record Parted(Person one, Person other) implements Result {}

        /// They were one already, or two already.
        record AsItWas() implements Result {}

        /// One of them is not known here, or not any more.
        record Nobody() implements Result {}
    }

    private final DataFolder folder;
    private final People people;

    public Merging(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    /// @param kept whose name, contacts and notes count from now on
    public Result join(UUID kept, UUID other, UUID actor) {
        return folder.write(recording -> join(recording, kept, other, actor));
    }

    /// Takes back that the record is of the same person as another.
    public Result part(UUID record, UUID actor) {
        return folder.write(recording -> part(recording, record, actor));
    }

    /// Somebody by their card, to be compared with another; two where a card was given twice.
    List<Person> withCard(String card) {
        return folder.read(sql -> people.withCard(sql, card));
    }

    private Result join(Recording recording, UUID one, UUID two, UUID actor) {
        var sql = recording.sql();
        var kept = people.find(sql, one);
        var other = people.find(sql, two);
        if (kept.isEmpty() || other.isEmpty()) return new Result.Nobody();
        if (kept.get().id().equals(other.get().id())) return new Result.AsItWas();
        // A card that both were given would stay a contradiction.
        var theirs = codes(sql, kept.get().id());
        var shared =
                codes(sql, other.get().id()).stream().filter(theirs::contains).toList();
        say(recording, other.get().id(), kept.get().id().toString(), shared, actor);
        return new Result.Joined(kept.get(), other.get());
    }

    private Result part(Recording recording, UUID record, UUID actor) {
        var sql = recording.sql();
        var aliases = new PeopleAliases(sql);
        var kept = aliases.resolve(record);
        if (kept.equals(record)) return new Result.AsItWas();
        say(recording, record, "", List.of(), actor);
        // Two desks may have said it the one way and the other.
        if (aliases.resolve(kept).equals(aliases.resolve(record))) say(recording, kept, "", List.of(), actor);
        return people.find(sql, kept)
                .flatMap(one -> people.find(sql, record).<Result>map(other -> new Result.Parted(one, other)))
                .orElseGet(Result.Nobody::new);
    }

    private static void say(Recording recording, UUID record, String same, List<Code> dropped, UUID actor) {
        recording.record(Draft.of(
                new Kind.PersonChanged(record, Map.of(RegisterEntry.SAME, same), List.of(), dropped),
                recording.today(),
                actor));
    }

    private static List<Code> codes(DSLContext sql, UUID owner) {
        return sql.select(CODE.KIND, CODE.TEXT)
                .from(CODE)
                .where(CODE.OWNER.eq(owner))
                .orderBy(CODE.KIND, CODE.TEXT)
                .fetch(r -> new Code(CodeKind.of(r.value1()), r.value2()));
    }
}
