package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Plain attributes, field by field: the last writer in canonical order has its way, and writers who did not know
/// of each other are remembered as rivals until somebody who knows both decides.
public record Fields(@JsonValue SortedMap<String, List<Setting>> settings) {
    /// How many earlier values stay, so that an undo can bring one back.
    private static final int KEPT = 4;

    @JsonCreator
    public Fields {}

    /// @param rivals facts that set another value without sight of this one
    public record Setting(String value, UUID fact, List<UUID> rivals) {}

    public static final Fields NONE = new Fields(new TreeMap<>());

    public Optional<String> get(String name) {
        var settings = this.settings.getOrDefault(name, List.of());
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(settings.getLast().value()).filter(v -> !v.isEmpty());
    }

    Fields after(Map<String, String> changes, Fact fact, Sight sight) {
        var next = new TreeMap<>(settings);
        changes.forEach((name, value) -> {
            var earlier = new ArrayList<>(next.getOrDefault(name, List.of()));
            var rivals = new ArrayList<UUID>();
            if (!earlier.isEmpty()) {
                var current = earlier.getLast();
                for (var rival : current.rivals())
                    if (!sight.sees(fact, rival) && !isSaidBy(earlier, rival, value)) rivals.add(rival);
                if (!current.value().equals(value) && !sight.sees(fact, current.fact())) rivals.add(current.fact());
            }
            earlier.add(new Setting(value, fact.id(), List.copyOf(rivals)));
            while (earlier.size() > KEPT) earlier.removeFirst();
            next.put(name, List.copyOf(earlier));
        });
        return new Fields(next);
    }

    private static boolean isSaidBy(List<Setting> settings, UUID fact, String value) {
        return settings.stream()
                .anyMatch(s -> s.fact().equals(fact) && s.value().equals(value));
    }

    Fields without(UUID fact) {
        var next = new TreeMap<String, List<Setting>>();
        settings.forEach((name, all) -> {
            var left = all.stream()
                    .filter(s -> !s.fact().equals(fact))
                    .map(s -> new Setting(
                            s.value(),
                            s.fact(),
                            s.rivals().stream().filter(r -> !r.equals(fact)).toList()))
                    .toList();
            if (!left.isEmpty()) next.put(name, left);
        });
        return new Fields(next);
    }

    /// The facts of each field that was set differently by people who did not know of each other.
    Map<String, List<UUID>> clashes() {
        var clashes = new TreeMap<String, List<UUID>>();
        settings.forEach((name, all) -> {
            if (all.isEmpty() || all.getLast().rivals().isEmpty()) return;
            var facts = new ArrayList<>(all.getLast().rivals());
            facts.add(all.getLast().fact());
            clashes.put(name, facts);
        });
        return clashes;
    }
}
