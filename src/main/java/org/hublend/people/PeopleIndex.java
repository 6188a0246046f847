package org.hublend.people;

import static org.hublend.state.tables.Tables.PERSON;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
    private volatile List<Entry> sorted = List.of();
    private int version = -1;

    public PeopleIndex(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    /// @param standing what the record was when this was opened, to see that it changed
    private record Entry(int standing, Person person, String name, String anything) {
        boolean holds(List<String> words, boolean nameOnly) {
            return words.stream().allMatch(word -> (nameOnly ? name : anything).contains(word));
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

    /// The ids of those whose name holds all the words.
    public Set<UUID> idsNamed(String typed) {
        var ids = new HashSet<UUID>();
        for (var person : of(typed, true)) ids.add(person.id());
        return ids;
    }

    /// Those who have this name and live at this postcode, as far as both are known.
    List<Person> same(String name, String postcode) {
        read();
        Predicate<Person> same = p -> Sought.folded(p.name()).equals(Sought.folded(name))
                && Sought.folded(p.postcode()).equals(Sought.folded(postcode));
        return sorted.stream().map(Entry::person).filter(same).toList();
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entry(id)).map(Entry::person);
    }

    private synchronized @Nullable Entry entry(UUID id) {
        return entries.get(id);
    }

    private List<Person> of(String typed, boolean nameOnly) {
        read();
        var words = Sought.words(typed);
        return sorted.stream()
                .filter(entry -> entry.holds(words, nameOnly))
                .map(Entry::person)
                .toList();
    }

    /// Takes in what changed since the last time.
    public synchronized void read() {
        var now = folder.dataVersion();
        if (now == version) return;
        var seen = new HashSet<UUID>();
        var after = Optional.<UUID>empty();
        do {
            var some = portion(after);
            var changed = some.entrySet().stream()
                    .filter(e -> isChanged(e.getKey(), e.getValue()))
                    .toList();
            for (int from = 0; from < changed.size(); from += OPENED)
                open(changed.subList(from, Math.min(from + OPENED, changed.size())));
            seen.addAll(some.keySet());
            after = some.size() < COMPARED
                    ? Optional.empty()
                    : some.keySet().stream().max(Comparator.comparing(UUID::toString));
        } while (after.isPresent());
        entries.keySet().retainAll(seen);
        var all = new ArrayList<>(entries.values());
        all.sort(Comparator.comparing(Entry::name).thenComparing(e -> e.person().id()));
        sorted = List.copyOf(all);
        version = now;
    }

    private boolean isChanged(UUID id, int standing) {
        var entry = entries.get(id);
        return entry == null || entry.standing() != standing;
    }

    private Map<UUID, Integer> portion(Optional<UUID> after) {
        return folder.read(sql -> sql.select(PERSON.ID, SUBJECT.STANDING)
                .from(PERSON)
                .join(SUBJECT)
                .on(SUBJECT.ID.eq(PERSON.ID))
                .where(after.map(PERSON.ID::gt).orElse(noCondition()))
                .orderBy(PERSON.ID)
                .limit(COMPARED)
                .fetchMap(PERSON.ID, row -> row.value2().hashCode()));
    }

    private void open(List<Map.Entry<UUID, Integer>> some) {
        folder.read(sql -> {
            for (var one : some)
                people.find(sql, one.getKey())
                        .ifPresent(person -> entries.put(person.id(), entry(one.getValue(), person)));
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
