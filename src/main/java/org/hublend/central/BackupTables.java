package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRE;
import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.FORMER_KEY;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.KEY_WRAP;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.STREAM;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Tables as lines of JSON, the same from and for both engines: the names of the columns, then an array for each row.
final class BackupTables {
    /// What can't be made anew from anything else.
    static final List<Table<?>> KEPT =
            List.of(CENTRE, HEAD, DESK, FORMER_KEY, STREAM, FACT, FACT_SUBJECT, SET_ASIDE, FEED);
    /// What backups of older programs don't have.
    static final Set<Table<?>> ADDED = Set.of(FORMER_KEY);
    /// In a file of their own, with a short life: without them the sealed parts of the facts say nothing to anybody
    /// new.
    static final List<Table<?>> WRAPS = List.of(KEY_WRAP);

    private static final int ROWS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private BackupTables() {}

    /// Answers how many rows were written.
    static long write(DSLContext sql, Table<?> table, Writer out) throws IOException {
        var names = JSON.createArrayNode();
        for (var field : table.fields()) names.add(field.getName());
        out.write(names.toString());
        out.write('\n');
        long count = 0;
        try (var rows = sql.selectFrom(table).fetchSize(ROWS).fetchLazy()) {
            for (var row : rows) {
                var values = JSON.createArrayNode();
                for (int i = 0; i < row.size(); i++) add(values, row.get(i));
                out.write(values.toString());
                out.write('\n');
                count++;
            }
        }
        return count;
    }

    /// Columns that this program has no more are left out; answers how many rows were read.
    static long read(DSLContext sql, Table<?> table, BufferedReader in) throws IOException {
        var columns = new ArrayList<Optional<Field<?>>>();
        for (var name : JSON.readTree(in.readLine())) columns.add(Optional.ofNullable(table.field(name.stringValue())));
        var known = columns.stream().flatMap(Optional::stream).toList();
        long count = 0;
        var page = new ArrayList<List<@Nullable Object>>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            page.add(values(columns, JSON.readTree(line)));
            count++;
            if (page.size() == ROWS) insert(sql, table, known, page);
        }
        insert(sql, table, known, page);
        return count;
    }

    private static void insert(
            DSLContext sql, Table<?> table, List<Field<?>> columns, List<List<@Nullable Object>> page) {
        if (page.isEmpty()) return;
        var nothing = new ArrayList<Field<?>>();
        for (var column : columns) nothing.add(DSL.val(null, column));
        var batch = sql.batch(sql.insertInto(table, columns).values(nothing));
        for (var row : page) batch = batch.bind(row.toArray());
        batch.execute();
        page.clear();
    }

    private static List<@Nullable Object> values(List<Optional<Field<?>>> columns, JsonNode row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.isPresent()) values.add(value(column.get(), row.path(i)));
        }
        return values;
    }

    private static @Nullable Object value(Field<?> column, JsonNode written) {
        if (written.isNull() || written.isMissingNode()) return null;
        var type = column.getType();
        if (type == UUID.class) return UUID.fromString(written.stringValue());
        if (type == byte[].class) return Base64.getDecoder().decode(written.stringValue());
        if (type == Long.class) return written.longValue();
        if (type == Integer.class) return written.intValue();
        if (type == Boolean.class) return written.booleanValue();
        return written.stringValue();
    }

    private static void add(ArrayNode values, @Nullable Object value) {
        switch (value) {
            case null -> values.addNull();
            case byte[] bytes -> values.add(Base64.getEncoder().encodeToString(bytes));
            case Long number -> values.add(number);
            case Integer number -> values.add(number);
            case Boolean flag -> values.add(flag);
            default -> values.add(value.toString());
        }
    }
}
