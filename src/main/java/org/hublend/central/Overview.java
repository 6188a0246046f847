package org.hublend.central;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.HUB;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hublend.state.HubAliases;
import org.jooq.DSLContext;

/// What an administrator sees: hubs, desks and contradictions.
public final class Overview {
    private final DSLContext sql;
    private final CentreIdentity identity;

    Overview(DSLContext sql, CentreIdentity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    /// A hub that desks can be invited to.
    public record Hub(UUID id, String name, int desks) {}

    /// A desk, and what it said of itself last; times in milliseconds.
    public record Desk(
            UUID id,
            String name,
            String hub,
            String status,
            long lastSeen,
            long pending,
            long clockOffset,
            String version) {}

    /// A contradiction that is not settled.
    public record OpenCase(UUID id, String kind, String severity, String about, UUID subject, List<UUID> facts) {}

    List<Hub> hubs() {
        return sql.select(HUB.ID, HUB.NAME)
                .from(HUB)
                .where(HUB.ID.in(sql.select(FACT_SUBJECT.SUBJECT)
                        .from(FACT_SUBJECT)
                        .join(FACT)
                        .on(FACT.ID.eq(FACT_SUBJECT.FACT))
                        .where(FACT.DESK.eq(identity.desk()), FACT.KIND.eq("hub.registered"))))
                .orderBy(HUB.NAME, HUB.ID)
                .fetch(r -> new Hub(r.value1(), r.value2(), sql.fetchCount(DESK, DESK.HUB.eq(r.value1()))));
    }

    List<Desk> desks() {
        var hubs = new HubAliases(sql);
        return sql.selectFrom(DESK)
                .orderBy(DESK.ENROLLED_AT, DESK.ID)
                .fetch(r -> new Desk(
                        r.getId(),
                        r.getName(),
                        hubs.name(r.getHub()).orElse(""),
                        r.getStatus(),
                        r.getLastSeen(),
                        r.getPending(),
                        r.getClockOffset(),
                        r.getVersion()));
    }

    List<OpenCase> cases() {
        return sql.selectFrom(CASES)
                .orderBy(CASES.SINCE, CASES.ID)
                .fetch(r -> new OpenCase(
                        r.getId(),
                        r.getKind(),
                        r.getSeverity(),
                        r.getSubjectType(),
                        r.getSubject(),
                        Arrays.stream(r.getFacts().split(" "))
                                .filter(f -> !f.isEmpty())
                                .map(UUID::fromString)
                                .toList()));
    }
}
