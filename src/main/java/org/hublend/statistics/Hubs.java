package org.hublend.statistics;

import static org.hublend.state.tables.Tables.HUB;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Ids;
import org.hublend.state.SameAs;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// The hubs by one id each: a desk that worked alone before it joined knew its hub by an id of its own.
final class Hubs {
    private final Map<UUID, UUID> sameAs = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    Hubs(DSLContext sql) {
        for (var hub : sql.select(HUB.ID, HUB.NAME, HUB.SAME_AS).from(HUB).orderBy(HUB.ID)) {
            names.put(hub.value1(), hub.value2());
            if (hub.value3() != null) sameAs.put(hub.value1(), hub.value3());
        }
    }

    /// The id that the alliance knows the hub by.
    UUID resolve(UUID hub) {
        return SameAs.end(hub, id -> Optional.ofNullable(sameAs.get(id)));
    }

    /// The same in SQL. Ids are inlined: PostgreSQL does not see that two expressions with parameters are
    /// equal, and would not group by this one.
    Field<UUID> resolved(Field<UUID> hub) {
        var ids = new LinkedHashMap<Field<UUID>, Field<UUID>>();
        sameAs.keySet().stream().sorted(Ids::compare).forEach(id -> ids.put(inline(id), inline(resolve(id))));
        return ids.isEmpty() ? hub : case_(hub).mapFields(ids).else_(hub);
    }

    Condition within(HubScope scope, Field<UUID> hub) {
        return switch (scope) {
            case HubScope.All() -> noCondition();
            case HubScope.Only(var hubs) -> hub.in(allIdsOf(hubs));
        };
    }

    /// What a reader calls the hub; with the beginning of its id where the name alone would not tell.
    String label(UUID hub) {
        var name = names.getOrDefault(hub, "").strip();
        if (name.isEmpty()) return Row.UNKNOWN + " " + brief(hub);
        boolean isShared = names.entrySet().stream()
                .anyMatch(other -> other.getValue().strip().equals(name)
                        && !resolve(other.getKey()).equals(hub));
        return isShared ? name + " (" + brief(hub) + ")" : name;
    }

    private Set<UUID> allIdsOf(Set<UUID> hubs) {
        var wanted = hubs.stream().map(this::resolve).collect(Collectors.toSet());
        var ids = new HashSet<>(wanted);
        for (var id : sameAs.keySet()) if (wanted.contains(resolve(id))) ids.add(id);
        return ids;
    }

    private static String brief(UUID hub) {
        return hub.toString().substring(24);
    }
}
