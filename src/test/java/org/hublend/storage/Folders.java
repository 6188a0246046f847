package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;

/// Data folders for tests, and what is recorded in them.
final class Folders {
    static final Happened NOW = new Happened(1_795_312_800_000L, LocalDate.of(2026, 11, 22));
    static final UUID STAFF = UUID.randomUUID();

    private Folders() {}

    static Opening tryOpening(Path path) {
        return DataFolder.open(path, Clock.systemUTC(), new SecureRandom());
    }

    static DataFolder open(Path path) {
        return assertInstanceOf(Opening.Opened.class, tryOpening(path), "the folder was refused")
                .folder();
    }

    static DataFolder founded(Path path) {
        var folder = open(path);
        folder.found("Test alliance", UUID.randomUUID(), "DK");
        return folder;
    }

    static String refusal(Path path) {
        var opening = tryOpening(path);
        if (opening instanceof Opening.Opened opened) opened.folder().close();
        return assertInstanceOf(Opening.Refused.class, opening).sentence();
    }

    static Draft device(UUID device, UUID hub) {
        var tag = "DK" + device.toString().substring(24).toUpperCase(Locale.ROOT);
        return Draft.of(
                new Kind.DeviceRegistered(
                        device,
                        hub,
                        DeviceState.READY,
                        Map.of("tag", tag, "type", "laptop"),
                        List.of(new Code(CodeKind.TAG, tag))),
                NOW,
                STAFF);
    }

    static Draft loan(UUID loan, UUID person, UUID hub, UUID... devices) {
        var items = List.of(devices).stream()
                .map(d -> new Kind.LoanOpened.Lent(d, NOW.on().plusDays(28)))
                .toList();
        return Draft.of(new Kind.LoanOpened(loan, "DK-1", person, hub, items, List.of()), NOW, STAFF);
    }

    /// Every fact of the desk hangs on the one before, none is missing, and each has its effect.
    static void assertWhole(DataFolder folder, long facts) {
        folder.<Integer>write(r -> {
            var chain = new byte[32];
            long number = 0;
            for (var fact : r.facts().stream(folder.self().orElseThrow().incarnation(), 1, 1_000_000)) {
                assertEquals(++number, fact.number());
                assertArrayEquals(fact.chainAfter(chain), fact.chain());
                chain = fact.chain();
                for (Subject subject : fact.subjects())
                    assertTrue(r.standings().of(subject).sight().includes(fact));
            }
            assertEquals(facts, number);
            assertEquals(facts, r.facts().count());
            assertEquals(facts, r.outbox().pending());
            return 0;
        });
        assertEquals(Optional.of("ok"), value(folder, "PRAGMA integrity_check"));
    }

    static Optional<Object> value(DataFolder folder, String question, Object... parameters) {
        return folder.read(sql -> Optional.ofNullable(sql.fetchValue(question, parameters)));
    }
}
