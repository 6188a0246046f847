package org.hublend.statistics;

import static org.hublend.state.tables.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Ids;
import org.hublend.state.SameAs;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.Table;

/// People by one id each: somebody may have been registered twice, and is counted once.
final class Borrowers {
    private static final Field<UUID> RECORD = field(name("twice", "record"), UUID.class);
    private static final Field<UUID> KEPT = field(name("twice", "kept"), UUID.class);

    private final Map<UUID, UUID> said = new HashMap<>();

    Borrowers(DSLContext sql) {
        sql.select(PERSON.ID, PERSON.SAME_AS)
                .from(PERSON)
                .where(PERSON.SAME_AS.isNotNull())
                .forEach(row -> said.put(row.value1(), row.value2()));
    }

    /// What happened, beside the records that are of somebody who has another.
    Table<?> beside(Table<?> happenings, Field<UUID> person) {
        return said.isEmpty() ? happenings : happenings.leftJoin(twice()).on(RECORD.eq(person));
    }

    /// The id by which the person is counted, in [#beside].
    Field<UUID> resolved(Field<UUID> person) {
        return said.isEmpty() ? person : coalesce(KEPT, person);
    }

    private Table<?> twice() {
        List<RowN> rows = said.keySet().stream()
                .sorted(Ids::compare)
                .map(id -> row(List.of(inline(id), inline(kept(id)))))
                .toList();
        return values(rows.toArray(RowN[]::new)).as("twice", "record", "kept");
    }

    private UUID kept(UUID record) {
        return SameAs.end(record, id -> Optional.ofNullable(said.get(id)));
    }
}
