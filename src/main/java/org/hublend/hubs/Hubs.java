package org.hublend.hubs;

import static org.hublend.state.tables.Tables.HUB;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.HubRecord;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// The hubs of the alliance. A hub that joined under another id is found by both.
@Store
public final class Hubs {
    static final ZoneId HOME = ZoneId.of("Europe/London");

    private final DSLContext sql;

    public Hubs(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Hub> find(UUID id) {
        var own = sql.selectFrom(HUB).where(HUB.ID.eq(id)).fetchOptional();
        var same = own.map(HubRecord::getSameAs)
                .flatMap(other -> sql.selectFrom(HUB).where(HUB.ID.eq(other)).fetchOptional());
        return same.or(() -> own).map(Hubs::hub);
    }

    /// The hub of the desk of this folder, nameless while this desk has not heard of it.
    public Hub own(DataFolder folder) {
        var id = folder.founded().hub();
        return find(id).orElseGet(() -> new Hub(id, "", "", "", Hours.UNKNOWN, ZoneOffset.UTC));
    }

    /// The hub of this name, whatever its capitals; the one that the alliance knows where there are two.
    public Optional<Hub> named(String name) {
        return sql.selectFrom(HUB)
                .where(HUB.NAME.equalIgnoreCase(name.strip()), HUB.SAME_AS.isNull())
                .orderBy(HUB.ID)
                .limit(1)
                .fetchOptional(Hubs::hub);
    }

    public List<Hub> all() {
        return sql.selectFrom(HUB)
                .where(HUB.SAME_AS.isNull())
                .orderBy(HUB.NAME, HUB.ID)
                .fetch(Hubs::hub);
    }

    private static Hub hub(HubRecord row) {
        return new Hub(
                row.getId(),
                row.getName(),
                row.getPostcode(),
                row.getWard(),
                Hours.read(row.getHours()).orElse(Hours.UNKNOWN),
                zone(row.getZone()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException e) {
            return HOME;
        }
    }
}
