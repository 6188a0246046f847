package org.hublend.state;

import java.sql.SQLException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.impl.AbstractBinding;

/// A standing in its column: bytes on SQLite; on PostgreSQL the plain text that it always was, since older services may
/// run on the same tables while a newer one begins.
public final class KeptBinding extends AbstractBinding<byte[], Kept> {
    private static final Converter<byte[], Kept> CONVERTER =
            Converter.ofNullable(byte[].class, Kept.class, Kept::of, Kept::bytes);

    @Override
    public Converter<byte[], Kept> converter() {
        return CONVERTER;
    }

    @Override
    public void set(BindingSetStatementContext<Kept> context) throws SQLException {
        var kept = context.value();
        context.statement().setObject(context.index(), kept == null ? null : bound(kept, context.family()));
    }

    /// What the driver is given.
    static Object bound(Kept kept, SQLDialect engine) {
        return engine == SQLDialect.SQLITE ? kept.bytes() : kept.text();
    }

    @Override
    public void get(BindingGetResultSetContext<Kept> context) throws SQLException {
        if (context.family() == SQLDialect.SQLITE) {
            var bytes = context.resultSet().getBytes(context.index());
            context.value(bytes == null ? null : Kept.of(bytes));
        } else {
            var text = context.resultSet().getString(context.index());
            context.value(text == null ? null : Kept.plain(text));
        }
    }
}
