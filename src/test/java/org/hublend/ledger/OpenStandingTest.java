package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What only some may read is told from the text alone, and never the wrong way.
class OpenStandingTest {
    private static final UUID FACT = new UUID(0, 7);
    private static final List<Local> PRIVATE = List.of(
            new Local(List.of(new Local.Piece(FACT, new byte[] {1})), List.of()),
            new Local(List.of(), List.of(new Local.Piece(FACT, new byte[] {2}))));

    @Test
    void a_standing_with_something_private_is_never_taken_for_open() {
        for (var type : SubjectType.values()) {
            if (type == SubjectType.CODE) continue;
            var none = Standing.none(new Subject(type, FACT));
            assertTrue(Standing.isOpen(type, Standing.write(none)), type.word());
            for (var local : PRIVATE)
                assertFalse(Standing.isOpen(type, Standing.write(none.withLocal(local))), type.word());
        }
    }

    @Test
    void codes_have_nothing_private() {
        var code = Standing.none(new Subject(SubjectType.CODE, FACT));
        assertTrue(code.withLocal(PRIVATE.getFirst()).local().isEmpty());
        assertTrue(Standing.isOpen(SubjectType.CODE, Standing.write(code)));
    }

    @Test
    void a_text_that_looks_like_nothing_private_hides_nothing() {
        var field = new Fields.Setting(Local.NOTHING, FACT, List.of());
        var fields = new Fields(new TreeMap<>(Map.of("local", List.of(field))));
        var person = new RegisterEntry(
                Subject.person(FACT),
                Sight.NONE,
                Optional.of(FACT),
                fields,
                PRIVATE.getLast(),
                Optional.empty(),
                Optional.empty());
        assertFalse(Standing.isOpen(SubjectType.PERSON, Standing.write(person)));
    }
}
