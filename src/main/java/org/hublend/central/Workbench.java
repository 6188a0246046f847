package org.hublend.central;

import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.Pages;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.jooq.DSLContext;

/// What a transaction has in hand: facts and subjects are read once, changed here, and written together. Whoever
/// gives one away unwritten gives away nothing.
final class Workbench {
    private final DSLContext sql;
    private final Facts facts;
    private final Standings standings;
    private final Map<UUID, SubjectType> types = new HashMap<>();
    private final Map<UUID, Optional<Fact>> known = new HashMap<>();
    private final Map<Subject, Optional<Standing>> stood = new HashMap<>();
    private final Map<UUID, Set<UUID>> published = new HashMap<>();
    private final List<Fact> added = new ArrayList<>();
    private final Map<Subject, Standing> changed = new LinkedHashMap<>();

    Workbench(DSLContext sql) {
        this.sql = sql;
        this.facts = new Facts(sql);
        this.standings = new Standings(sql);
    }

    /// Reads at once what is known of these facts and of all that they are about.
    void fetch(Collection<Fact> some) {
        for (var fact : some) known.put(fact.id(), Optional.empty());
        for (var fact : facts.all(known.keySet())) known.put(fact.id(), Optional.of(fact));
        var subjects = new HashSet<Subject>();
        for (var fact : some) subjects.addAll(fact.subjects());
        for (var page : Pages.of(subjects.stream().map(Subject::id).toList()))
            sql.select(SUBJECT.ID, SUBJECT.TYPE)
                    .from(SUBJECT)
                    .where(SUBJECT.ID.in(page))
                    .forEach(row -> types.put(row.value1(), SubjectType.of(row.value2())));
        subjects.removeIf(this::isAnother);
        for (var subject : subjects) {
            stood.put(subject, Optional.empty());
            published.put(subject.id(), new HashSet<>());
        }
        // What does not stand here was never published.
        subjects.removeIf(subject -> !types.containsKey(subject.id()));
        standings.of(subjects).forEach((subject, standing) -> stood.put(subject, Optional.of(standing)));
        published.putAll(
                Scopes.published(sql, subjects.stream().map(Subject::id).toList()));
    }

    /// Whether the fact calls something by another kind than what is known under its id.
    boolean isAboutAnother(Fact fact) {
        var named = new HashMap<UUID, SubjectType>();
        return fact.subjects().stream()
                .anyMatch(s -> isAnother(s)
                        || !named.computeIfAbsent(s.id(), _ -> s.type()).equals(s.type()));
    }

    private boolean isAnother(Subject subject) {
        return types.getOrDefault(subject.id(), subject.type()) != subject.type();
    }

    Optional<Fact> fact(UUID id) {
        return known.computeIfAbsent(id, facts::find);
    }

    void add(Fact fact) {
        known.put(fact.id(), Optional.of(fact));
        added.add(fact);
    }

    List<Fact> about(Subject subject) {
        write();
        return facts.about(subject);
    }

    Optional<Standing> find(Subject subject) {
        var standing = Optional.ofNullable(changed.get(subject));
        return standing.isPresent() ? standing : stood.computeIfAbsent(subject, standings::find);
    }

    void put(Standing standing) {
        changed.put(standing.subject(), standing);
        types.put(standing.subject().id(), standing.subject().type());
        // Which hub is meant by an id is asked of the tables.
        if (standing.subject().type() == SubjectType.HUB) write();
    }

    /// For whom the subject was published by transactions before this one.
    Set<UUID> published(UUID subject) {
        return published.computeIfAbsent(
                subject,
                id -> sql.select(FEED.SCOPE)
                        .from(FEED)
                        .where(FEED.SUBJECT.eq(id))
                        .fetchSet(FEED.SCOPE));
    }

    /// Nothing is in the tables before this.
    void write() {
        facts.addAll(added);
        added.clear();
        var changes = new ArrayList<Standings.Change>(changed.size());
        changed.forEach((subject, standing) -> {
            var before = stood.computeIfAbsent(subject, standings::find);
            changes.add(new Standings.Change(before, Written.of(standing)));
        });
        standings.put(changes);
        changed.forEach((subject, standing) -> stood.put(subject, Optional.of(standing)));
        changed.clear();
    }
}
