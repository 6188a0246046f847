package org.hublend.central;

import java.util.function.Function;
import org.jooq.DSLContext;

/// The centre's database. Work may run more than once, so it must have no effect but on the database.
interface Database extends AutoCloseable {
    /// One transaction, committed when this returns.
    <T> T write(Function<DSLContext, T> work);

    /// Many questions about one moment.
    <T> T read(Function<DSLContext, T> question);

    /// Leaves nothing of what was deleted in the files, as far as that is the service's to do.
    void wipe();

    /// Whether several transactions may write at once, so that rows must be locked.
    boolean isShared();

    @Override
    void close();
}
