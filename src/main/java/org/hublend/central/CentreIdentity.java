package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;

import java.util.UUID;
import org.hublend.vault.Keyring;
import org.jooq.DSLContext;

/// Who the centre is: its keys, and the stream of its own facts.
record CentreIdentity(UUID desk, UUID incarnation, String alliance, Keyring keyring) {
    /// Whether the centre itself registered the hub, as it does for all that desks can be invited to.
    boolean registered(DSLContext sql, UUID hub) {
        return sql.fetchExists(sql.selectOne()
                .from(FACT_SUBJECT)
                .join(FACT)
                .on(FACT.ID.eq(FACT_SUBJECT.FACT))
                .where(FACT_SUBJECT.SUBJECT.eq(hub), FACT.DESK.eq(desk), FACT.KIND.eq("hub.registered")));
    }
}
