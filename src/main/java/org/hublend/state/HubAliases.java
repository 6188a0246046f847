package org.hublend.state;

import static org.hublend.state.tables.Tables.HUB;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// Hubs under whatever id they are named: a desk that worked alone before it joined knows its hub by an id of its own.
/// Everybody who compares or groups hubs asks here which one is meant.
public final class HubAliases {
    private final DSLContext sql;

    public HubAliases(DSLContext sql) {
        this.sql = sql;
    }

    /// The id that the alliance knows the hub by; the same id where there is no other.
    public UUID resolve(UUID hub) {
        return SameAs.end(hub, this::said);
    }

    /// All ids that stand for the same hub.
    public Set<UUID> sameAs(UUID hub) {
        return SameAs.family(
                resolve(hub),
                some -> sql.select(HUB.ID).from(HUB).where(HUB.SAME_AS.in(some)).fetchSet(HUB.ID));
    }

    public Optional<String> name(UUID hub) {
        return sql.select(HUB.NAME).from(HUB).where(HUB.ID.eq(resolve(hub))).fetchOptional(HUB.NAME);
    }

    private Optional<UUID> said(UUID hub) {
        return sql.select(HUB.SAME_AS).from(HUB).where(HUB.ID.eq(hub)).fetchOptional(HUB.SAME_AS);
    }
}
