package org.hublend.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hublend.ledger.Standing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Whether the rows of the state are those that its standings come to: none missing, none different, none too many.
public final class RowCheck {
    /// As in [Rows]: SQLite takes no more values in one statement.
    private static final int MOST_VALUES = 900;

    private final DSLContext sql;
    private final Map<Table<?>, Long> seen = new HashMap<>();

    public RowCheck(DSLContext sql) {
        this.sql = sql;
    }

    /// The names of the tables where a row of these standings is missing or says something else.
    public Set<String> wrong(List<Standing> standings) {
        var expected = standings.stream()
                .flatMap(standing -> Rows.of(standing).stream())
                .collect(Collectors.groupingBy(TableRecord::getTable, LinkedHashMap::new, Collectors.toList()));
        var wrong = new HashSet<String>();
        expected.forEach((table, some) -> {
            seen.merge(table, (long) some.size(), Long::sum);
            if (!stored(table, some)
                    .containsAll(some.stream().map(RowCheck::values).toList())) wrong.add(table.getName());
        });
        return wrong;
    }

    /// After all standings were looked at: the tables that have rows too many, and how many.
    public Map<String, Long> surplus() {
        var surplus = new TreeMap<String, Long>();
        seen.forEach((table, count) -> {
            long more = sql.fetchCount(table) - count;
            if (more > 0) surplus.put(table.getName(), more);
        });
        return surplus;
    }

    private Set<List<@Nullable Object>> stored(Table<?> table, List<TableRecord<?>> some) {
        var key = Objects.requireNonNull(table.getPrimaryKey(), "Every table of the state has a key.");
        var stored = new HashSet<List<@Nullable Object>>();
        int page = Math.max(1, MOST_VALUES / key.getFields().size());
        for (int from = 0; from < some.size(); from += page) {
            var piece = some.subList(from, Math.min(some.size(), from + page));
            sql.selectFrom(table)
                    .where(DSL.or(piece.stream().map(row -> isThis(key, row)).toList()))
                    .forEach(row -> stored.add(values(row)));
        }
        return stored;
    }

    private static Condition isThis(UniqueKey<?> key, TableRecord<?> row) {
        return DSL.and(key.getFields().stream().map(field -> isAs(field, row)).toList());
    }

    private static <T> Condition isAs(Field<T> field, TableRecord<?> row) {
        return field.eq(row.get(field));
    }

    private static List<@Nullable Object> values(Record row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < row.size(); i++) values.add(row.get(i));
        return values;
    }
}
