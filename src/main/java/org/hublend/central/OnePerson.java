package org.hublend.central;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.PERSON;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Pages;
import org.jooq.DSLContext;

/// Whoever may read one record of somebody reads the others of the same person too, and knows their cards. See
/// decision 0052.
///
/// What is said counts for this only where some hub has both records already: an id alone, which every loan names,
/// would else be enough to have another hub's people sent to one's own.
final class OnePerson {
    private final DSLContext sql;
    private final Map<UUID, Set<UUID>> hubs = new HashMap<>();
    private final Map<UUID, UUID> said = new HashMap<>();

    private OnePerson(DSLContext sql) {
        this.sql = sql;
    }

    /// What changed, with all that is to be told for that reason. Asked when the head is locked, so that nobody says
    /// or publishes anything between.
    static Map<Subject, Set<UUID>> with(DSLContext sql, Map<Subject, Set<UUID>> changed) {
        var people = changed.keySet().stream()
                .filter(subject -> subject.type() == SubjectType.PERSON)
                .map(Subject::id)
                .toList();
        var one = new OnePerson(sql);
        one.look(people);
        return one.said.isEmpty() ? changed : one.told(changed);
    }

    /// All that is said of these records, and of those that it leads to.
    private void look(Collection<UUID> people) {
        var news = new HashSet<>(people);
        var seen = new HashSet<>(news);
        while (!news.isEmpty()) {
            var found = new HashSet<UUID>();
            for (var page : Pages.of(news))
                sql.select(PERSON.ID, PERSON.SAME_AS)
                        .from(PERSON)
                        .where(PERSON.SAME_AS.isNotNull())
                        .and(PERSON.ID.in(page).or(PERSON.SAME_AS.in(page)))
                        .forEach(row -> {
                            said.put(row.value1(), row.value2());
                            found.add(row.value1());
                            found.add(row.value2());
                        });
            found.removeAll(seen);
            seen.addAll(found);
            news = found;
        }
    }

    private Map<Subject, Set<UUID>> told(Map<Subject, Set<UUID>> changed) {
        var records = new HashSet<>(said.keySet());
        records.addAll(said.values());
        var before = Scopes.published(sql, records);
        for (var record : records) {
            var all = new HashSet<>(before.getOrDefault(record, Set.of()));
            all.addAll(changed.getOrDefault(Subject.person(record), Set.of()));
            all.remove(Scopes.EVERYBODY);
            hubs.put(record, all);
        }
        while (spread()) continue;
        var told = new LinkedHashMap<Subject, Set<UUID>>();
        changed.forEach((subject, who) -> told.put(subject, new HashSet<>(who)));
        tell(told, SubjectType.PERSON, hubs, before);
        var cards = cards(records);
        tell(told, SubjectType.CODE, cards, Scopes.published(sql, cards.keySet()));
        return told;
    }

    /// Answers whether some hub is to know more than before.
    private boolean spread() {
        boolean more = false;
        for (var pair : said.entrySet()) {
            var one = hubs(pair.getKey());
            var other = hubs(pair.getValue());
            if (Collections.disjoint(one, other)) continue;
            more |= one.addAll(other);
            more |= other.addAll(one);
        }
        return more;
    }

    private Set<UUID> hubs(UUID record) {
        return hubs.computeIfAbsent(record, _ -> new HashSet<>());
    }

    /// What they hold, with who is to know it.
    private Map<UUID, Set<UUID>> cards(Set<UUID> records) {
        var cards = new HashMap<UUID, Set<UUID>>();
        for (var page : Pages.of(records))
            sql.select(CODE.SUBJECT, CODE.OWNER)
                    .from(CODE)
                    .where(CODE.OWNER.in(page), CODE.KIND.eq(CodeKind.CARD.word()))
                    .forEach(row -> cards.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                            .addAll(hubs(row.value2())));
        return cards;
    }

    private static void tell(
            Map<Subject, Set<UUID>> told, SubjectType type, Map<UUID, Set<UUID>> who, Map<UUID, Set<UUID>> before) {
        who.forEach((id, hubs) -> {
            var news = new HashSet<>(hubs);
            news.removeAll(before.getOrDefault(id, Set.of()));
            if (!news.isEmpty())
                told.computeIfAbsent(new Subject(type, id), _ -> new HashSet<>())
                        .addAll(news);
        });
    }
}
