package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Happened NOW = new Happened(1_795_312_800_000L, LocalDate.of(2026, 11, 22));

    @TempDir
    Path temp;

    @Test
    void a_fact_and_its_effect_are_there_after_opening_again() {
        var device = UUID.randomUUID();
        try (var folder = founded()) {
            folder.write(recording -> recording.record(registered(folder, device)));
        }
        try (var folder = open()) {
            var custody = folder.write(r -> (Custody) r.standings().of(Subject.device(device)));
            assertEquals(DeviceState.READY, custody.state());
            assertEquals(1, folder.<Long>write(r -> r.outbox().pending()));
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        var device = UUID.randomUUID();
        try (var folder = founded()) {
            var failure = org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalStateException.class,
                    () -> folder.write(recording -> {
                        recording.record(registered(folder, device));
                        throw new IllegalStateException("planned");
                    }));
            assertEquals("planned", failure.getMessage());
            assertEquals(0, folder.<Long>write(r -> r.facts().count()));
        }
    }

    @Test
    void a_file_of_another_program_is_left_alone() throws Exception {
        Files.writeString(temp.resolve("hublend.db"), "this is not a database, but somebody's letter");
        assertInstanceOf(Opening.Refused.class, DataFolder.open(temp, Clock.systemUTC(), new SecureRandom()));
        assertTrue(Files.readString(temp.resolve("hublend.db")).startsWith("this is not"));
    }

    private Draft registered(DataFolder folder, UUID device) {
        return Draft.of(
                new Kind.DeviceRegistered(
                        device,
                        folder.self().orElseThrow().hub(),
                        DeviceState.READY,
                        Map.of("tag", "DK00427X", "type", "laptop"),
                        List.of(new Code(CodeKind.TAG, "DK00427X"))),
                NOW,
                UUID.randomUUID());
    }

    private DataFolder founded() {
        var folder = open();
        folder.found("Test alliance", UUID.randomUUID(), "DK");
        return folder;
    }

    private DataFolder open() {
        return ((Opening.Opened) DataFolder.open(temp, Clock.systemUTC(), new SecureRandom())).folder();
    }
}
