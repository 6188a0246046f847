package org.hublend.storage;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.IMPORT_FACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.state.Facts;
import org.jooq.DSLContext;

/// What each import recorded here, so that it can be taken back.
public final class Imported {
    private final DSLContext sql;

    public Imported(DSLContext sql) {
        this.sql = sql;
    }

    /// @param at when its first fact was recorded, by this computer's clock, in milliseconds since 1970
    /// @param facts how many of its facts were not taken back
    public record Run(UUID id, long at, int facts) {}

    public void add(UUID run, Fact fact) {
        sql.insertInto(IMPORT_FACT)
                .set(IMPORT_FACT.FACT, fact.id())
                .set(IMPORT_FACT.IMPORT, run)
                .execute();
    }

    public void forget(Fact fact) {
        sql.deleteFrom(IMPORT_FACT).where(IMPORT_FACT.FACT.eq(fact.id())).execute();
    }

    /// The facts of an import that were not taken back, the last one first.
    public List<Fact> of(UUID run) {
        var ids = sql.select(IMPORT_FACT.FACT)
                .from(IMPORT_FACT)
                .where(IMPORT_FACT.IMPORT.eq(run))
                .fetch(IMPORT_FACT.FACT);
        return new Facts(sql)
                .all(ids).stream()
                        .sorted((one, other) -> Long.compare(other.number(), one.number()))
                        .toList();
    }

    /// The imports that can be taken back, the last one first.
    public List<Run> runs() {
        return sql.select(IMPORT_FACT.IMPORT, min(FACT.RECORDED_WALL), count())
                .from(IMPORT_FACT)
                .join(FACT)
                .on(FACT.ID.eq(IMPORT_FACT.FACT))
                .groupBy(IMPORT_FACT.IMPORT)
                .orderBy(min(FACT.RECORDED_WALL).desc(), IMPORT_FACT.IMPORT.desc())
                .fetch(r -> new Run(r.value1(), r.value2(), r.value3()));
    }
}
