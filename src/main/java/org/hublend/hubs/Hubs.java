package org.hublend.hubs;

import static org.hublend.state.tables.Tables.HUB;
import static org.jooq.impl.DSL.case_;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Kind;
import org.hublend.state.HubAliases;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.HubRecord;
import org.hublend.storage.DataFolder;
import org.jooq.DSLContext;

/// The hubs of the alliance. A hub that joined under another id is found by both; what was said of it before it joined
/// holds where nothing was said since.
@Store
public final class Hubs {
    static final ZoneId HOME = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final HubAliases aliases;

    public Hubs(DSLContext sql) {
        this.sql = sql;
        this.aliases = new HubAliases(sql);
    }

    public Optional<Hub> find(UUID id) {
        var known = aliases.resolve(id);
        return Optional.of(rows(aliases.sameAs(known), known))
                .filter(rows -> !rows.isEmpty())
                .map(Hubs::together);
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
                .fetchOptional(HUB.ID)
                .flatMap(this::find);
    }

    public List<Hub> all() {
        return sql.selectFrom(HUB).where(HUB.SAME_AS.isNull()).orderBy(HUB.NAME, HUB.ID).fetch(HUB.ID).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// What is recorded so that the hub has these fields. What is cleared is cleared under each id that the hub ever
    /// had, or an older word would hold again.
    public List<Kind> changes(UUID hub, Map<String, String> fields) {
        var cleared = new TreeMap<>(fields);
        cleared.values().removeIf(text -> !text.isBlank());
        var changes = new ArrayList<Kind>(List.of(new Kind.HubChanged(hub, fields)));
        if (!cleared.isEmpty())
            aliases.sameAs(hub).stream()
                    .filter(id -> !id.equals(hub))
                    .sorted(Ids::compare)
                    .forEach(id -> changes.add(new Kind.HubChanged(id, cleared)));
        return changes;
    }

    /// The rows of one hub, the one that the alliance knows first.
    private List<HubRecord> rows(Set<UUID> ids, UUID known) {
        return sql.selectFrom(HUB)
                .where(HUB.ID.in(ids))
                .orderBy(case_().when(HUB.ID.eq(known), 0).else_(1), HUB.ID)
                .fetch();
    }

    private static Hub together(List<HubRecord> rows) {
        var first = rows.getFirst();
        return new Hub(
                first.getId(),
                said(rows, HubRecord::getName),
                said(rows, HubRecord::getPostcode),
                said(rows, HubRecord::getWard),
                Hours.read(said(rows, HubRecord::getHours)).orElse(Hours.UNKNOWN),
                zone(first.getZone()));
    }

    private static String said(List<HubRecord> rows, Function<HubRecord, String> field) {
        return rows.stream()
                .map(field)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException e) {
            return HOME;
        }
    }
}
