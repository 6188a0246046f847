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
    /// How many values stay that nobody contradicts, so that an undo can bring one back.
    private static final int KEPT = 4;

    @JsonCreator
    public Fields {}

    /// @param rivals earlier facts in this order that set it, and that this one had no sight of
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
            var all = new ArrayList<>(next.getOrDefault(name, List.of()));
            var rivals = all.stream()
                    .map(Setting::fact)
                    .filter(earlier -> !sight.sees(fact, earlier))
                    .toList();
            all.add(new Setting(value, fact.id(), rivals));
            next.put(name, pruned(all));
        });
        return new Fields(next);
    }

    /// Without the oldest of those that all later ones knew of; the last one is such.
    private static List<Setting> pruned(List<Setting> settings) {
        var kept = new ArrayList<>(settings);
        var known = settings.stream().filter(s -> isKnownToAll(s, settings)).toList();
        kept.removeAll(known.subList(0, Math.max(0, known.size() - KEPT)));
        return List.copyOf(kept);
    }

    private static boolean isKnownToAll(Setting one, List<Setting> all) {
        return all.stream().noneMatch(s -> s.rivals().contains(one.fact()));
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

    /// The facts of each field that was set differently by people who did not know of each other, unless somebody who
    /// knew of it has set it since.
    Map<String, List<UUID>> clashes() {
        var clashes = new TreeMap<String, List<UUID>>();
        settings.forEach((name, all) -> {
            var last = new ArrayList<Setting>();
            for (int i = 0; i < all.size(); i++) {
                var one = all.get(i);
                if (all.subList(i + 1, all.size()).stream()
                        .allMatch(s -> s.rivals().contains(one.fact()))) last.add(one);
            }
            if (last.stream().map(Setting::value).distinct().count() > 1)
                clashes.put(name, last.stream().map(Setting::fact).toList());
        });
        return clashes;
    }
}
