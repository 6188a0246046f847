package org.hublend.state;

import static org.hublend.state.tables.Tables.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which record stands for which, whatever was said.
@Execution(ExecutionMode.CONCURRENT)
class PeopleAliasesTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID TWICE = new UUID(2, 2);
    private static final UUID THRICE = new UUID(3, 3);
    private static final UUID BEN = new UUID(-4, 4);

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void who_was_registered_once_stands_for_themselves(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            person(sql, ANNA, Optional.empty());
            stands(sql, ANNA, ANNA);
            stands(sql, BEN, BEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_chain_ends_at_its_last_record_from_wherever_one_looks(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            person(sql, ANNA, Optional.empty());
            person(sql, TWICE, Optional.of(ANNA));
            person(sql, THRICE, Optional.of(TWICE));
            person(sql, BEN, Optional.empty());
            stands(sql, ANNA, ANNA, TWICE, THRICE);
            stands(sql, BEN, BEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_circle_ends_at_its_least_record_from_wherever_one_looks(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            person(sql, TWICE, Optional.of(THRICE));
            person(sql, THRICE, Optional.of(BEN));
            person(sql, BEN, Optional.of(TWICE));
            person(sql, ANNA, Optional.of(BEN));
            stands(sql, TWICE, TWICE, THRICE, BEN, ANNA);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_not_here_and_what_names_itself_stands_for_nobody_else(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            person(sql, TWICE, Optional.of(ANNA));
            person(sql, BEN, Optional.of(BEN));
            stands(sql, TWICE, TWICE);
            stands(sql, BEN, BEN);
        }
    }

    private static void stands(DSLContext sql, UUID kept, UUID... records) {
        var all = Set.of(records);
        var aliases = new PeopleAliases(sql);
        for (var record : all) {
            assertEquals(kept, aliases.resolve(record));
            assertEquals(all, aliases.sameAs(record));
        }
    }

    private static void person(DSLContext sql, UUID id, Optional<UUID> same) {
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.HUB, id)
                .set(PERSON.IS_ORGANISATION, false)
                .set(PERSON.FORMAT, "")
                .set(PERSON.LANGUAGE, "")
                .set(PERSON.SAME_AS, same.orElse(null))
                .execute();
    }
}
