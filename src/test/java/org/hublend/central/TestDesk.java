package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Condition;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.sync.Exchange;
import org.hublend.vault.Marks;

/// A desk in a test, and what people do at it.
final class TestDesk {
    final DataFolder folder;

    TestDesk(DataFolder folder) {
        this.folder = folder;
    }

    UUID hub() {
        return folder.self().orElseThrow().hub();
    }

    UUID id() {
        return folder.self().orElseThrow().desk();
    }

    boolean has(UUID device) {
        return folder.<Boolean>write(
                r -> r.standings().find(Subject.device(device)).isPresent());
    }

    Kind kindOfDevice() {
        return new Kind.DeviceRegistered(folder.newId(), hub(), DeviceState.READY, Map.of(), List.of());
    }

    UUID device(String tag) {
        var device = folder.newId();
        record(new Kind.DeviceRegistered(
                device,
                hub(),
                DeviceState.READY,
                Map.of("tag", tag, "type", "laptop"),
                List.of(new Code(CodeKind.TAG, tag))));
        return device;
    }

    UUID person(String name, String card) {
        var person = folder.newId();
        var code = new Code(CodeKind.CARD, mark(card));
        var sealed = "{\"name\":\"" + name + "\",\"card\":\"" + card + "\"}";
        var draft = draft(new Kind.PersonRegistered(person, hub(), Map.of(), List.of(code)))
                .withPersonal(sealed.getBytes(StandardCharsets.UTF_8));
        folder.write(r -> r.record(draft));
        return person;
    }

    String mark(String card) {
        return new Marks(folder.keyring()).mark("card", Codes.normal(card));
    }

    UUID lend(UUID device, UUID person) {
        var loan = folder.newId();
        record(new Kind.LoanOpened(
                loan,
                "1",
                person,
                hub(),
                List.of(new Kind.LoanOpened.Lent(device, LocalDate.of(2026, 12, 20))),
                List.of()));
        return loan;
    }

    void takeBack(UUID device, UUID loan) {
        record(new Kind.ItemsReturned(
                hub(),
                List.of(new Kind.ItemsReturned.Back(
                        device, Optional.of(loan), Condition.GOOD, Accounts.OUT, List.of()))));
    }

    Fact record(Kind kind) {
        return folder.write(r -> r.record(draft(kind)));
    }

    Draft draft(Kind kind) {
        long now = folder.clock().millis();
        return Draft.of(kind, new Happened(now, LocalDate.of(2026, 11, 22)), UUID.randomUUID());
    }

    Custody custody(UUID device) {
        return (Custody) standing(Subject.device(device));
    }

    Standing standing(Subject subject) {
        return folder.write(r -> r.standings().of(subject));
    }

    List<String> names(UUID person) {
        var standing = standing(Subject.person(person));
        return folder.read(sql -> folder.opener(sql).open(person, standing.local())).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    Exchange.Outcome sync() {
        return Exchange.run(folder);
    }

    Exchange.Outcome syncWhole() {
        var outcome = sync();
        assertTrue(outcome.isComplete(), () -> "The exchange did not end well: " + outcome);
        return outcome;
    }

    long pending() {
        return folder.write(r -> r.outbox().pending());
    }
}
