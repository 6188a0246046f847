package org.hublend.central;

import static org.hublend.state.tables.Tables.SUBJECT_LOCK;

import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.hublend.ledger.Ids;
import org.hublend.state.Batches;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;

/// Locks rows until the end of the transaction, where several transactions may write at once.
final class Locking {
    private Locking() {}

    /// SQLite has one writer at a time, and no words for this.
    static <R extends Record> ResultQuery<R> rows(DSLContext sql, SelectForUpdateStep<R> select) {
        return sql.dialect() == SQLDialect.SQLITE ? select : select.forUpdate();
    }

    /// Locks what is said about these subjects; all at once and in one order, or two transactions would wait for each
    /// other. Only where several transactions may write at once.
    static void subjects(DSLContext sql, Collection<UUID> ids) {
        var sorted = new TreeSet<UUID>(Ids::compare);
        sorted.addAll(ids);
        var insert = sql.insertInto(SUBJECT_LOCK, SUBJECT_LOCK.SUBJECT)
                .values(Batches.hole(SUBJECT_LOCK.SUBJECT))
                .onConflict(SUBJECT_LOCK.SUBJECT)
                .doNothing();
        new Batches(sql)
                .run(insert, sorted.stream().map(id -> new Object[] {id}).toList());
        if (!sorted.isEmpty())
            sql.select(SUBJECT_LOCK.SUBJECT)
                    .from(SUBJECT_LOCK)
                    .where(SUBJECT_LOCK.SUBJECT.in(sorted))
                    .orderBy(SUBJECT_LOCK.SUBJECT)
                    .forUpdate()
                    .fetch();
    }
}
