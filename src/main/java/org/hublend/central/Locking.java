package org.hublend.central;

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
}
