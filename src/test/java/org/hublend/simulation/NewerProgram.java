package org.hublend.simulation;

import static org.hublend.state.tables.Tables.DESK_SELF;
import static org.hublend.state.tables.Tables.FACT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.SubjectType;
import org.hublend.ledger.Unread;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// What only a newer program could have recorded: the centre keeps it without knowing what it says.
final class NewerProgram {
    private NewerProgram() {}

    /// A change that changes nothing, in words that nobody here can read.
    static Kind says(SubjectType type, UUID about) {
        return type == SubjectType.PERSON
                ? new Kind.PersonChanged(about, Map.of(), List.of(), List.of())
                : new Kind.DeviceChanged(about, Map.of(), List.of(), List.of());
    }

    static Fact record(Recording recording, Draft draft) {
        var sql = recording.sql();
        var tip = sql.selectFrom(DESK_SELF).fetchSingle().getChainTip();
        var fact = Unread.of(recording.record(draft)).chained(tip);
        sql.update(FACT)
                .set(FACT.VERSION, fact.version())
                .set(FACT.CHAIN, fact.chain())
                .where(FACT.ID.eq(fact.id()))
                .execute();
        sql.update(DESK_SELF).set(DESK_SELF.CHAIN_TIP, fact.chain()).execute();
        return fact;
    }
}
