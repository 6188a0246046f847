package org.hublend.people;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.PERSON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.PeopleAliases;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.PersonRecord;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;
import org.hublend.vault.Marks;
import org.jooq.DSLContext;

/// The register of people. Who they are is sealed; a card finds them by its mark alone.
@Store
public final class People {
    private final DataFolder folder;
    private final Areas areas;

    public People(DataFolder folder, Areas areas) {
        this.folder = folder;
        this.areas = areas;
    }

    /// Those whom a card may mean: usually one, two after a clash.
    public List<Person> withCard(DSLContext sql, String card) {
        return found(sql, owners(sql, CodeKind.CARD, card));
    }

    /// Those who came from another program under a key of its own.
    public List<Person> withTheirKey(DSLContext sql, String key) {
        return found(sql, owners(sql, CodeKind.OTHER, key));
    }

    /// The person under whichever of their records, as the one has them that stands for all.
    public Optional<Person> find(DSLContext sql, UUID id) {
        var row = row(sql, id);
        if (row.isEmpty() || row.get().getSameAs() == null) return row.map(one -> person(sql, one));
        return row(sql, new PeopleAliases(sql).resolve(id)).map(one -> person(sql, one));
    }

    /// One record alone, whether another stands for it or not.
    public Optional<Person> record(DSLContext sql, UUID id) {
        return row(sql, id).map(one -> person(sql, one));
    }

    /// Each once, under however many records they have.
    private List<Person> found(DSLContext sql, List<UUID> records) {
        var people = new LinkedHashMap<UUID, Person>();
        for (var id : records) find(sql, id).ifPresent(person -> people.putIfAbsent(person.id(), person));
        return List.copyOf(people.values());
    }

    private static Optional<PersonRecord> row(DSLContext sql, UUID id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional();
    }

    private Person person(DSLContext sql, PersonRecord row) {
        return new Person(
                row.getId(),
                row.getHub(),
                row.getIsOrganisation(),
                row.getFormat(),
                Personal.read(folder.opener(sql)
                        .open(row.getId(), standing(sql, row.getId()).local())));
    }

    public List<UUID> all(DSLContext sql) {
        return sql.select(PERSON.ID).from(PERSON).orderBy(PERSON.ID).fetch(PERSON.ID);
    }

    /// Registers somebody. `open` are format, language and the like; `personal` is sealed and may hold a card.
    public Fact register(
            Recording recording,
            UUID person,
            UUID hub,
            Map<String, String> open,
            Map<String, String> personal,
            String theirKey,
            Happened happened,
            UUID actor) {
        var codes = new ArrayList<>(codes(personal.getOrDefault("card", "")));
        if (!theirKey.isBlank()) codes.add(code(CodeKind.OTHER, theirKey));
        return recording.record(Draft.of(new Kind.PersonRegistered(person, hub, open, codes), happened, actor)
                .withPersonal(Personal.write(personal)));
    }

    /// Records what is new; empty when nothing is.
    public Optional<Fact> change(
            Recording recording,
            Person before,
            Map<String, String> open,
            Map<String, String> personal,
            Happened happened,
            UUID actor) {
        var news = new TreeMap<>(personal);
        news.entrySet().removeIf(e -> e.getValue().equals(before.fields().getOrDefault(e.getKey(), "")));
        var fields = standing(recording.sql(), before.id());
        var openNews = new TreeMap<>(open);
        if (fields instanceof RegisterEntry entry)
            openNews.entrySet()
                    .removeIf(e ->
                            e.getValue().equals(entry.fields().get(e.getKey()).orElse("")));
        if (news.containsKey("card") && isOfAnotherRecord(recording.sql(), before, news.get("card")))
            news.remove("card");
        if (news.isEmpty() && openNews.isEmpty()) return Optional.empty();
        var card = Optional.ofNullable(news.get("card"));
        return Optional.of(recording.record(Draft.of(
                        new Kind.PersonChanged(
                                before.id(),
                                openNews,
                                card.map(this::codes).orElse(List.of()),
                                card.isPresent() ? codes(before.card()) : List.of()),
                        happened,
                        actor)
                .withPersonal(Personal.write(news))));
    }

    /// Somebody who was registered twice has the cards of both records; naming the other one is no news.
    private boolean isOfAnotherRecord(DSLContext sql, Person person, String card) {
        var aliases = new PeopleAliases(sql);
        return owners(sql, CodeKind.CARD, card).stream()
                .anyMatch(owner ->
                        !owner.equals(person.id()) && aliases.resolve(owner).equals(person.id()));
    }

    /// What statistics may know of a person today; everything unknown where this desk may not read them.
    public Coarse coarse(DSLContext sql, UUID id) {
        return find(sql, id).map(this::coarse).orElse(Coarse.UNKNOWN);
    }

    private Coarse coarse(Person person) {
        var area = areas.of(person.fields().getOrDefault("postcode", ""));
        return new Coarse(
                person.fields().getOrDefault("age_band", ""),
                area.map(Areas.Area::ward).orElse(""),
                area.map(Areas.Area::decile).orElse(""),
                person.fields().getOrDefault("reason", ""),
                area.map(Areas.Area::edition).orElse(""));
    }

    private Standing standing(DSLContext sql, UUID id) {
        return new Standings(sql).of(Subject.person(id));
    }

    private List<UUID> owners(DSLContext sql, CodeKind kind, String typed) {
        if (Codes.normal(typed).isEmpty()) return List.of();
        return sql.select(CODE.OWNER)
                .from(CODE)
                .where(CODE.TEXT.eq(code(kind, typed).text()), CODE.KIND.eq(kind.word()))
                .orderBy(CODE.OWNER)
                .fetch(CODE.OWNER);
    }

    /// What is kept of a card's number: a mark that only the desks of this alliance can make.
    public Code card(String number) {
        return code(CodeKind.CARD, number);
    }

    private List<Code> codes(String card) {
        return card.isBlank() ? List.of() : List.of(card(card));
    }

    private Code code(CodeKind kind, String typed) {
        return new Code(kind, new Marks(folder.keyring()).mark(kind.word(), Codes.normal(typed)));
    }
}
