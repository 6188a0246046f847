package org.hublend.state;

import static org.hublend.state.tables.Tables.HUB;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// Hubs under whatever id they are named: a desk that worked alone before it joined knows its hub by an id of its own.
/// Everybody who compares or groups hubs asks here which one is meant.
public final class HubAliases {
    private static final int LONGEST = 8;

    private final DSLContext sql;

    public HubAliases(DSLContext sql) {
        this.sql = sql;
    }

    /// The id that the alliance knows the hub by; the same id where there is no other.
    public UUID resolve(UUID hub) {
        var current = hub;
        // Forged facts could make a circle.
        for (int i = 0; i < LONGEST; i++) {
            var next =
                    sql.select(HUB.SAME_AS).from(HUB).where(HUB.ID.eq(current)).fetchOptional(HUB.SAME_AS);
            if (next.isEmpty()) return current;
            current = next.get();
        }
        return current;
    }

    /// All ids that stand for the same hub.
    public Set<UUID> sameAs(UUID hub) {
        var all = new HashSet<UUID>();
        all.add(resolve(hub));
        for (int i = 0; i < LONGEST; i++) {
            if (!all.addAll(
                    sql.select(HUB.ID).from(HUB).where(HUB.SAME_AS.in(all)).fetch(HUB.ID))) break;
        }
        return all;
    }

    public Optional<String> name(UUID hub) {
        return sql.select(HUB.NAME).from(HUB).where(HUB.ID.eq(resolve(hub))).fetchOptional(HUB.NAME);
    }
}
