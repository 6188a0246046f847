package org.hublend.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Many rows at once: one prepared statement for each table, however many rows there are.
public final class Batches {
    private final DSLContext sql;

    public Batches(DSLContext sql) {
        this.sql = sql;
    }

    /// Rows that are not there yet, of any tables.
    public void insert(Collection<? extends TableRecord<?>> rows) {
        byTable(rows, (table, some) -> {
            var holes = Arrays.stream(table.fields()).map(Batches::hole).toList();
            var insert = sql.insertInto(table).columns(table.fields()).values(holes);
            run(insert, some.stream().map(Batches::values).toList());
        });
    }

    /// The rows with these keys.
    void delete(Collection<? extends TableRecord<?>> rows) {
        byTable(rows, (table, some) -> {
            var key = Objects.requireNonNull(table.getPrimaryKey(), "Every table of the state has a key.")
                    .getFields();
            var delete = sql.deleteFrom(table)
                    .where(key.stream().map(Batches::isThis).toList());
            run(
                    delete,
                    some.stream()
                            .map(row -> key.stream().map(row::get).toArray())
                            .toList());
        });
    }

    /// The same statement with other values each time. They are handed to the driver as they are, which knows all types
    /// of the tables: jOOQ works each value into the statement anew, which a desk's first exchange feels.
    public void run(Query query, List<? extends @Nullable Object[]> values) {
        if (values.isEmpty()) return;
        sql.connection(connection -> {
            try (var statement = connection.prepareStatement(query.getSQL())) {
                for (var row : values) {
                    for (int i = 0; i < row.length; i++) statement.setObject(i + 1, bound(row[i]));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private @Nullable Object bound(@Nullable Object value) {
        return value instanceof Kept kept ? KeptBinding.bound(kept, sql.family()) : value;
    }

    /// Where a statement of a batch takes a value for the field.
    public static <T> Field<T> hole(Field<T> field) {
        return DSL.val((Object) null, field);
    }

    /// Not `intoArray`, which looks for a mapper of its own for each record.
    private static @Nullable Object[] values(TableRecord<?> row) {
        return Arrays.stream(row.fields()).map(row::get).toArray();
    }

    private static <T> Condition isThis(Field<T> field) {
        return field.eq(hole(field));
    }

    private static void byTable(
            Collection<? extends TableRecord<?>> rows, BiConsumer<Table<?>, List<TableRecord<?>>> statement) {
        var tables = new LinkedHashMap<Table<?>, List<TableRecord<?>>>();
        for (var row : rows)
            tables.computeIfAbsent(row.getTable(), _ -> new ArrayList<>()).add(row);
        tables.forEach(statement);
    }
}
