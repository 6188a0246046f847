package org.hublend.simulation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;

/// All facts about one subject, and which of them each could know of: a plain search through what they say themselves.
final class PlainHistory {
    /// A fact, with what it says.
    record Said<K>(Fact fact, K kind) {
        UUID id() {
            return fact.id();
        }
    }

    /// A node keeps the knowledge of a subject's newest facts only, and takes what is older as known to all.
    private static final int REMEMBERED = 24;

    final Subject subject;
    private final Map<UUID, Fact> facts = new HashMap<>();
    private final Map<UUID, Set<UUID>> known = new HashMap<>();
    private final Set<UUID> undone = new HashSet<>();

    PlainHistory(Subject subject, Collection<Fact> all) {
        this.subject = subject;
        for (var fact : all) if (fact.isAbout(subject)) facts.put(fact.id(), fact);
        for (var fact : facts.values()) known.put(fact.id(), past(fact));
        for (var undoing : said(Kind.Undone.class)) undone.add(undoing.kind().fact());
    }

    private Set<UUID> past(Fact of) {
        var past = new HashSet<UUID>();
        var open = new ArrayDeque<>(List.of(of));
        while (!open.isEmpty()) {
            var fact = open.poll();
            for (var earlier : facts.values()) {
                boolean isCause = fact.after().contains(earlier.id())
                        || earlier.incarnation().equals(fact.incarnation()) && earlier.number() < fact.number();
                if (isCause && past.add(earlier.id())) open.add(earlier);
            }
        }
        return past;
    }

    /// Whether all of it is within what a node remembers.
    boolean isRemembered() {
        return facts.size() <= REMEMBERED;
    }

    boolean has(UUID fact) {
        return facts.containsKey(fact);
    }

    /// Whether the desk that recorded the one knew of the other.
    boolean knew(UUID later, UUID earlier) {
        return known.getOrDefault(later, Set.of()).contains(earlier);
    }

    boolean knew(Said<?> later, Said<?> earlier) {
        return knew(later.id(), earlier.id());
    }

    /// Whether neither knew of the other.
    boolean isApart(UUID one, UUID other) {
        return !one.equals(other) && !knew(one, other) && !knew(other, one);
    }

    boolean isApart(Said<?> one, Said<?> other) {
        return isApart(one.id(), other.id());
    }

    Set<UUID> known(Said<?> of) {
        return known.getOrDefault(of.id(), Set.of());
    }

    Fact fact(UUID id) {
        return Objects.requireNonNull(facts.get(id));
    }

    boolean isUndone(UUID fact) {
        return undone.contains(fact);
    }

    boolean hasUndone() {
        return !undone.isEmpty();
    }

    /// What says nothing that this program can read.
    List<UUID> unread() {
        return facts.values().stream()
                .filter(f -> Kinds.read(f).isEmpty())
                .map(Fact::id)
                .toList();
    }

    /// All that says something of this kind, undone or not, in no particular order.
    <K extends Kind> List<Said<K>> said(Class<K> type) {
        return facts.values().stream()
                .flatMap(f -> Kinds.read(f).filter(type::isInstance).map(k -> new Said<>(f, type.cast(k))).stream())
                .toList();
    }

    /// The same of what was not undone.
    <K extends Kind> List<Said<K>> holding(Class<K> type) {
        return said(type).stream().filter(s -> !isUndone(s.id())).toList();
    }

    /// Whether a settlement that holds was of the case with this id.
    boolean isSettled(UUID id) {
        return holding(Kind.CaseSettled.class).stream()
                .anyMatch(s -> s.kind().settled().equals(id));
    }
}
