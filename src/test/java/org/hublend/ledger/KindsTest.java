package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What facts say can be read as it was written, and what can't be read is held.
class KindsTest {
    private static final UUID A = Ids.of("a");
    private static final UUID B = Ids.of("b");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);
    private static final List<Code> TAG = List.of(new Code(CodeKind.TAG, "T1"));
    private static final Map<String, String> FIELDS = Map.of("make", "Acme");

    static final List<Kind> EACH = List.of(
            new Kind.DeviceRegistered(A, B, DeviceState.READY, FIELDS, TAG),
            new Kind.DeviceChanged(A, FIELDS, TAG, List.of()),
            new Kind.DeviceStated(A, B, DeviceState.RETIRED, Map.of("reason", "broken")),
            new Kind.PersonRegistered(A, B, FIELDS, List.of(new Code(CodeKind.CARD, "mark"))),
            new Kind.PersonChanged(A, FIELDS, List.of(), TAG),
            new Kind.LoanOpened(
                    A, "L1", B, B, List.of(new Kind.LoanOpened.Lent(A, DAY)), List.of(Map.of("rule", "limit"))),
            new Kind.LoanSigned(A, Kind.LoanSigned.NOT_SIGNED, "no-time"),
            new Kind.ItemsReturned(
                    B,
                    List.of(
                            new Kind.ItemsReturned.Back(
                                    A, Optional.of(B), Condition.DAMAGED, Accounts.IN, List.of("charger")),
                            new Kind.ItemsReturned.Back(
                                    B, Optional.empty(), Condition.GOOD, Accounts.NOT_ASKED, List.of()))),
            new Kind.ItemsRenewed(B, List.of(new Kind.ItemsRenewed.Renewed(A, B, DAY))),
            new Kind.SessionRecorded(A, B, B, "group", 60, 5, List.of(A), List.of("email"), List.of(B)),
            new Kind.SessionCorrected(
                    A,
                    B,
                    Optional.of(new Kind.SessionCorrected.Content(
                            new Happened(1, DAY), B, "group", 45, 2, List.of(A, B), List.of("email"), List.of()))),
            new Kind.Undone(A, "typing error", List.of(Subject.device(A), Subject.loan(B))),
            new Kind.HubRegistered(A, FIELDS),
            new Kind.HubChanged(A, FIELDS),
            new Kind.HubJoined(A, B),
            new Kind.StaffRegistered(A, B, FIELDS, TAG),
            new Kind.StaffChanged(A, FIELDS, TAG, List.of()),
            new Kind.CaseSettled(A, Subject.device(B), "borrower", Optional.of(A), B),
            new Kind.DevicesSent(A, B, List.of(A)),
            new Kind.GiftGiven(A, B, B, "SIM20", 2),
            new Kind.PersonErased(A, B, "asked", List.of(new Code(CodeKind.CARD, "mark"))),
            new Kind.ErasureDone(A),
            new Kind.CardShown(new Code(CodeKind.CARD, "a mark"), B));

    @Test
    void each_kind_is_read_as_it_was_written() {
        var types = new HashSet<Class<?>>();
        for (var kind : EACH) {
            types.add(kind.getClass());
            assertEquals(Optional.of(kind), read(Kinds.name(kind), Kinds.version(kind), Kinds.write(kind)));
        }
        assertEquals(new HashSet<>(Arrays.asList(Kind.class.getPermittedSubclasses())), types);
    }

    @Test
    void each_kind_says_whom_its_parts_are_about() {
        assertEquals(Subject.device(A), EACH.getFirst().owner());
        assertEquals(Subject.loan(A), EACH.get(5).owner());
        assertEquals(Subject.device(A), EACH.get(11).owner());
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        var one = new LinkedHashMap<String, String>();
        one.put("make", "Acme");
        one.put("colour", "grey");
        var other = new LinkedHashMap<String, String>();
        other.put("colour", "grey");
        other.put("make", "Acme");
        assertArrayEquals(Kinds.write(new Kind.HubChanged(A, one)), Kinds.write(new Kind.HubChanged(A, other)));
    }

    @Test
    void the_bytes_of_a_body_never_change() {
        assertEquals(
                "{\"hub\":\"" + B + "\",\"items\":[{\"device\":\"" + A
                        + "\",\"loan\":null,\"condition\":\"good\",\"accounts\":\"not-asked\",\"missing\":[]}]}",
                new String(
                        Kinds.write(new Kind.ItemsReturned(
                                B,
                                List.of(new Kind.ItemsReturned.Back(
                                        A, Optional.empty(), Condition.GOOD, Accounts.NOT_ASKED, List.of())))),
                        StandardCharsets.UTF_8));
    }

    @Test
    void an_unknown_kind_or_version_is_held() {
        var body = Kinds.write(new Kind.HubJoined(A, B));
        assertEquals(Optional.empty(), read("hub.painted", 1, body));
        assertEquals(Optional.empty(), read("hub.joined", 2, body));
        assertEquals(Optional.empty(), read("hub.joined", 0, body));
    }

    @Test
    void unknown_parts_are_passed_over() {
        assertHeld(false, "hub.joined", "{'hub':'%s','same':'%s','more':[1,{'x':null}]}".formatted(A, B));
    }

    @Test
    void missing_or_null_parts_are_not_guessed_at() {
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "1",
                "{'hub':'%s'}".formatted(A),
                "{'hub':'%s','same':null}".formatted(A),
                "{'hub':'%s','same':''}".formatted(A),
                "{'hub':'%s','same':'x'}".formatted(A),
                "{'hub':'%s','same':'%s'} {}".formatted(A, B),
                "{'hub':'%s','same':{}}".formatted(A))) assertHeld(true, "hub.joined", body);
        assertHeld(true, "hub.changed", "{'hub':'%s','fields':{'make':null}}".formatted(A));
        assertHeld(true, "hub.changed", "{'hub':'%s','fields':null}".formatted(A));
        for (var items : List.of("[null]", "['']", "[{}]", "null", "{}", "''"))
            assertHeld(true, "items.renewed", "{'hub':'%s','items':%s}".formatted(A, items));
        for (var due : List.of("''", "null", "'x'", "'2027-02-30'"))
            assertHeld(
                    true,
                    "items.renewed",
                    "{'hub':'%s','items':[{'device':'%s','loan':'%s','due':%s}]}".formatted(A, A, A, due));
        for (var state : List.of("0", "'0'", "''", "'OUT'", "'out'", "'to-settle'", "'unregistered'", "null"))
            assertHeld(
                    true, "device.stated", "{'device':'%s','hub':'%s','state':%s,'detail':{}}".formatted(A, A, state));
        for (var count : List.of("null", "1.5", "'x'", "''", "99999999999"))
            assertHeld(
                    true,
                    "session.recorded",
                    ("{'session':'%s','hub':'%s','volunteer':'%s','form':'x','minutes':%s,'headcount':1,"
                                    + "'people':[],'topics':[]}")
                            .formatted(A, A, A, count));
        assertHeld(true, "undone", "{'fact':'%s','reason':'','undoes':[]}".formatted(A));
    }

    @Test
    void hostile_bodies_are_held() {
        assertHeld(true, "hub.changed", "{'hub':'%s','fields':%s}".formatted(A, "[".repeat(100_000)));
        assertHeld(true, "hub.changed", "{'hub':'%s','more':%s}".formatted(A, "{'a':".repeat(100_000)));
        assertHeld(true, "session.recorded", "{'minutes':" + "9".repeat(100_000) + "}");
        assertHeld(true, "hub.joined", "\u0000\u0001");
        assertEquals(Optional.empty(), read("hub.joined", 1, new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
    }

    @Test
    void a_device_is_not_said_to_be_what_only_its_loans_can_say() {
        for (var state : List.of(DeviceState.OUT, DeviceState.TO_SETTLE, DeviceState.UNREGISTERED))
            assertThrows(IllegalArgumentException.class, () -> new Kind.DeviceStated(A, B, state, Map.of()));
    }

    private static void assertHeld(boolean held, String kind, String body) {
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var start = body.substring(0, Math.min(120, body.length()));
        assertEquals(held, read(kind, 1, bytes).isEmpty(), kind + " " + start);
    }

    private static Optional<Kind> read(String kind, int version, byte[] body) {
        return Kinds.read(FactTest.fact(kind, version, body));
    }
}
