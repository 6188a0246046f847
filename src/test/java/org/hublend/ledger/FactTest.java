package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A fact's chain holds on to every part of it, and lets go of nothing but what erasure takes.
class FactTest {
    private static final UUID ID = UUID.fromString("01932f00-0000-7000-8000-000000000001");
    private static final UUID DESK = UUID.fromString("01932f00-0000-7000-8000-000000000002");
    private static final UUID LIFE = UUID.fromString("01932f00-0000-7000-8000-000000000003");
    private static final UUID THING = UUID.fromString("01932f00-0000-7000-8000-000000000004");
    private static final UUID CAUSE = UUID.fromString("01932f00-0000-7000-8000-000000000005");
    private static final byte[] START = new byte[32];
    private static final Part COARSE = part("60-69", "a");
    private static final Part PERSONAL = part("sealed", "b");
    private static final Fact FACT = new Fact(
                    ID,
                    DESK,
                    LIFE,
                    7,
                    "device.stated",
                    1,
                    List.of(Subject.device(THING)),
                    List.of(CAUSE),
                    new Recorded(1_790_000_000_000L, -120, 500),
                    new Happened(1_789_999_000_000L, LocalDate.of(2026, 9, 21)),
                    DESK,
                    "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                    Optional.of(COARSE),
                    Optional.of(PERSONAL),
                    new byte[0])
            .chained(START);

    @Test
    void the_envelope_never_changes() {
        assertEquals(
                "ad956c0f9aa46046df0c845838e00bfa5eecdb626e49bc754627ea7c2b653e60",
                HexFormat.of().formatHex(FACT.chain()));
    }

    @Test
    void the_chain_changes_with_every_part() {
        var f = FACT;
        var at = f.recorded();
        var subject = List.of(Subject.device(THING));
        var after = List.of(CAUSE);
        var chains = new HashSet<String>();
        var all = List.of(
                f,
                with(CAUSE, DESK, LIFE, 7, "device.stated", 1, subject, after, at),
                with(ID, CAUSE, LIFE, 7, "device.stated", 1, subject, after, at),
                with(ID, DESK, CAUSE, 7, "device.stated", 1, subject, after, at),
                with(ID, DESK, LIFE, 8, "device.stated", 1, subject, after, at),
                with(ID, DESK, LIFE, 7, "device.state", 1, subject, after, at),
                with(ID, DESK, LIFE, 7, "device.stated", 2, subject, after, at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, List.of(Subject.loan(THING)), after, at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, List.of(Subject.device(ID)), after, at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, List.of(), after, at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, subject, List.of(), at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, subject, List.of(ID), at),
                with(ID, DESK, LIFE, 7, "device.stated", 1, subject, after, new Recorded(at.wall() + 1, -120, 500)),
                with(ID, DESK, LIFE, 7, "device.stated", 1, subject, after, new Recorded(at.wall(), -121, 500)),
                with(ID, DESK, LIFE, 7, "device.stated", 1, subject, after, new Recorded(at.wall(), -120, 501)),
                rest(new Happened(1, f.happened().on()), DESK, f.body(), f.coarse(), f.personal()),
                rest(new Happened(f.happened().at(), LocalDate.EPOCH), DESK, f.body(), f.coarse(), f.personal()),
                rest(f.happened(), ID, f.body(), f.coarse(), f.personal()),
                rest(f.happened(), DESK, new byte[] {1}, f.coarse(), f.personal()),
                rest(f.happened(), DESK, f.body(), Optional.empty(), f.personal()),
                rest(f.happened(), DESK, f.body(), f.personal(), f.personal()),
                rest(f.happened(), DESK, f.body(), f.coarse(), Optional.empty()),
                rest(f.happened(), DESK, f.body(), f.coarse(), f.coarse()));
        for (var fact : all) chains.add(HexFormat.of().formatHex(fact.chainAfter(START)));
        chains.add(HexFormat.of().formatHex(f.chainAfter(f.chain())));
        assertEquals(all.size() + 1, chains.size());
    }

    @Test
    void what_erasure_takes_leaves_the_chain() {
        var stripped = FACT.stripped();
        assertArrayEquals(FACT.chain(), stripped.chainAfter(START));
        assertTrue(stripped.personal().orElseThrow().isGone());
        assertTrue(stripped.coarse().orElseThrow().isGone());
        assertEquals(0, stripped.personal().orElseThrow().salt().length);
        assertFalse(FACT.personal().orElseThrow().isGone());
    }

    @Test
    void a_fact_says_nothing_of_what_is_in_it() {
        var text = FACT + " " + FACT.personal();
        assertFalse(text.contains("sealed"));
        assertTrue(FACT.toString().startsWith("device.stated " + ID + " #7 "));
    }

    static Fact fact(String kind, int version, byte[] body) {
        return new Fact(
                ID,
                DESK,
                LIFE,
                1,
                kind,
                version,
                List.of(),
                List.of(),
                new Recorded(0, 0, 0),
                new Happened(0, LocalDate.EPOCH),
                DESK,
                body,
                Optional.empty(),
                Optional.empty(),
                new byte[0]);
    }

    private static Fact with(
            UUID id,
            UUID desk,
            UUID life,
            long number,
            String kind,
            int version,
            List<Subject> subjects,
            List<UUID> after,
            Recorded at) {
        return new Fact(
                id,
                desk,
                life,
                number,
                kind,
                version,
                subjects,
                after,
                at,
                FACT.happened(),
                DESK,
                FACT.body(),
                FACT.coarse(),
                FACT.personal(),
                new byte[0]);
    }

    private static Fact rest(
            Happened happened, UUID actor, byte[] body, Optional<Part> coarse, Optional<Part> personal) {
        return new Fact(
                ID,
                DESK,
                LIFE,
                7,
                "device.stated",
                1,
                FACT.subjects(),
                FACT.after(),
                FACT.recorded(),
                happened,
                actor,
                body,
                coarse,
                personal,
                new byte[0]);
    }

    private static Part part(String content, String salt) {
        return new Part(
                content.getBytes(StandardCharsets.UTF_8),
                salt.getBytes(StandardCharsets.UTF_8),
                Ids.sha256((content + salt).getBytes(StandardCharsets.UTF_8)));
    }
}
