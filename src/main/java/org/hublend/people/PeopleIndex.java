package org.hublend.people;

import static org.hublend.state.tables.Tables.PERSON;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hublend.state.SameAs;
import org.hublend.state.Sought;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.jspecify.annotations.Nullable;

/// Who is known here, opened once and held in memory, so that a name is found as it is typed. Only those who changed
/// are opened again, some at a time, so that a scan never waits for it. For a background.
@Store
public final class PeopleIndex {
    /// So many standings are compared, and so many people opened, before others may read.
    private static final int COMPARED = 500;

    private static final int OPENED = 40;

    private final DataFolder folder;
    private final People people;
    private final Map<UUID, Entry> entries = new HashMap<>();
    private Map<UUID, UUID> standsFor = Map.of();
    private volatile List<Known> sorted = List.of();
    private int version = -1;

    public PeopleIndex(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    private record Row(int standing, Optional<UUID> same) {}

    /// @param standing what the record was when this was opened, to see that it changed
    private record Entry(int standing, Person person, String name, String anything) {
        boolean holds(List<String> words, boolean nameOnly) {
            return words.stream().allMatch(word -> (nameOnly ? name : anything).contains(word));
        }
    }

    /// Somebody under the record that stands for them, found by what any of their records says.
    private record Known(Entry entry, List<Entry> records) {
        Person person() {
            return entry.person();
        }

        boolean holds(List<String> words, boolean nameOnly) {
            return records.stream().anyMatch(one -> one.holds(words, nameOnly));
        }
    }

    /// Everybody whose name, phone, postcode, card or contact holds all the words that were typed, by name.
    List<Person> found(String typed) {
        return of(typed, false);
    }

    /// At most so many people whose name holds all the words: those first whose name begins with them.
    public List<Person> named(String typed, int most) {
        var words = Sought.words(typed);
        if (words.isEmpty()) return List.of();
        return of(typed, true).stream()
                .sorted(Comparator.comparing(p -> !Sought.folded(p.name()).startsWith(words.getFirst())))
                .limit(most)
                .toList();
    }

    /// The ids of all records of those whose name holds all the words.
    public Set<UUID> idsNamed(String typed) {
        return known(typed, true)
                .flatMap(one -> one.records().stream())
                .map(entry -> entry.person().id())
                .collect(Collectors.toSet());
    }

    /// Those who have this name and live at this postcode, as far as both are known.
    List<Person> same(String name, String postcode) {
        read();
        Predicate<Person> same = p -> Sought.folded(p.name()).equals(Sought.folded(name))
                && Sought.folded(p.postcode()).equals(Sought.folded(postcode));
        return sorted.stream()
                .filter(known -> known.records().stream().map(Entry::person).anyMatch(same))
                .map(Known::person)
                .toList();
    }

    /// The person under whichever of their records.
    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entry(id)).map(Entry::person);
    }

    /// The record that stands for this one; the same id where there is no other.
    synchronized UUID standsFor(UUID id) {
        return standsFor.getOrDefault(id, id);
    }

    private synchronized @Nullable Entry entry(UUID id) {
        return entries.get(standsFor.getOrDefault(id, id));
    }

    private List<Person> of(String typed, boolean nameOnly) {
        return known(typed, nameOnly).map(Known::person).toList();
    }

    private Stream<Known> known(String typed, boolean nameOnly) {
        read();
        var words = Sought.words(typed);
        return sorted.stream().filter(known -> known.holds(words, nameOnly));
    }

    /// Takes in what changed since the last time.
    public synchronized void read() {
        var now = folder.dataVersion();
        if (now == version) return;
        var seen = new HashSet<UUID>();
        var said = new HashMap<UUID, UUID>();
        var after = Optional.<UUID>empty();
        do {
            var some = portion(after);
            some.forEach((id, row) -> row.same().ifPresent(same -> said.put(id, same)));
            var changed = some.entrySet().stream()
                    .filter(e -> isChanged(e.getKey(), e.getValue().standing()))
                    .toList();
            for (int from = 0; from < changed.size(); from += OPENED)
                open(changed.subList(from, Math.min(from + OPENED, changed.size())));
            seen.addAll(some.keySet());
            after = some.size() < COMPARED
                    ? Optional.empty()
                    : some.keySet().stream().max(Comparator.comparing(UUID::toString));
        } while (after.isPresent());
        entries.keySet().retainAll(seen);
        standsFor = standsFor(said);
        var records = entries.values().stream()
                .collect(Collectors.groupingBy(e -> standsFor(e.person().id())));
        sorted = records.entrySet().stream()
                .map(e -> new Known(Objects.requireNonNull(entries.get(e.getKey())), e.getValue()))
                .sorted(Comparator.comparing((Known k) -> k.entry().name())
                        .thenComparing(k -> k.person().id()))
                .toList();
        version = now;
    }

    /// What is not here can't stand for anybody.
    private Map<UUID, UUID> standsFor(Map<UUID, UUID> said) {
        var stands = new HashMap<UUID, UUID>();
        for (var id : said.keySet())
            stands.put(
                    id, SameAs.end(id, one -> Optional.ofNullable(said.get(one)).filter(entries::containsKey)));
        return stands;
    }

    private boolean isChanged(UUID id, int standing) {
        var entry = entries.get(id);
        return entry == null || entry.standing() != standing;
    }

    private Map<UUID, Row> portion(Optional<UUID> after) {
        return folder.read(sql -> sql.select(PERSON.ID, SUBJECT.STANDING, PERSON.SAME_AS)
                .from(PERSON)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(PERSON.ID))
                .where(after.map(PERSON.ID::gt).orElse(noCondition()))
                .orderBy(PERSON.ID)
                .limit(COMPARED)
                .fetchMap(PERSON.ID, row -> new Row(row.value2().hashCode(), Optional.ofNullable(row.value3()))));
    }

    private void open(List<Map.Entry<UUID, Row>> some) {
        folder.read(sql -> {
            for (var one : some)
                people.record(sql, one.getKey())
                        .ifPresent(person ->
                                entries.put(person.id(), entry(one.getValue().standing(), person)));
            return some.size();
        });
    }

    private static Entry entry(int standing, Person person) {
        var name = Sought.folded(person.name());
        var anything = String.join(
                " ",
                name,
                Sought.folded(person.phone()),
                Sought.folded(person.postcode()),
                Sought.folded(person.email()),
                Sought.folded(person.card()));
        return new Entry(standing, person, name, anything);
    }
}
