package org.hublend.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Part;
import org.hublend.ledger.SimulatedDesk;

/// Random facts about what histories of custody leave out: hubs, staff, people, sessions, coarse values, undo; with
/// texts that nobody should have written.
final class RegisterFacts {
    private static final List<String> TEXTS =
            List.of("", "Acme", "żółw", "مكتبة", "a\0b", "\0", "'; DROP TABLE device; --", "x".repeat(5000), "👩‍🦽");

    private final Random random;
    private final SimulatedDesk desk;
    private final List<UUID> ids = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private long now = 1_795_312_800_000L;

    private RegisterFacts(long seed) {
        random = new Random(seed);
        desk = new SimulatedDesk(id(), id(), SimulatedDesk.Clock.RIGHT);
        for (int i = 0; i < 4; i++) ids.add(id());
    }

    static List<Fact> random(long seed) {
        var made = new RegisterFacts(seed);
        for (int i = 0; i < 25; i++) made.step();
        return made.facts;
    }

    private void step() {
        now += random.nextInt(1_000_000);
        var hub = ids.get(0);
        var person = ids.get(1);
        var staff = ids.get(2);
        var session = ids.get(3);
        switch (random.nextInt(13)) {
            case 0 -> record(new Kind.HubRegistered(hub, Map.of("name", text(), "zone", text(), "hours", text())));
            case 1 -> record(new Kind.HubChanged(hub, Map.of("same", text(), "ward", text())));
            case 2 -> record(new Kind.HubJoined(hub, id()));
            case 3 -> record(new Kind.StaffRegistered(staff, hub, Map.of("role", text()), List.of(code())));
            case 4 -> record(new Kind.StaffChanged(staff, Map.of("left", text(), "hub", text()), List.of(), List.of()));
            case 5 -> record(new Kind.PersonRegistered(person, hub, Map.of("format", text()), List.of(code())));
            case 6 ->
                record(new Kind.PersonChanged(
                        person, Map.of("hub", text(), "same", same()), List.of(code()), List.of(code())));
            case 7 ->
                record(new Kind.SessionRecorded(
                        random.nextBoolean() ? id() : session,
                        hub,
                        staff,
                        text(),
                        random.nextInt(90),
                        random.nextInt(9),
                        List.of(person, person),
                        List.of(text(), text(), "a", "a\0"),
                        List.of(person)));
            case 8 ->
                record(new Kind.DeviceRegistered(
                        id(),
                        hub,
                        DeviceState.READY,
                        Map.of("tag", text(), "type", text(), "kit", text(), "make", text()),
                        List.of(code())));
            case 9 -> record(new Kind.LoanOpened(id(), text(), person, hub, List.of(), List.of()));
            case 10, 11 -> record(new Kind.SessionCorrected(session, hub, corrected(staff, person)));
            default -> {
                if (facts.isEmpty()) return;
                var target = facts.get(random.nextInt(facts.size()));
                record(new Kind.Undone(target.id(), text(), target.subjects()));
            }
        }
    }

    private Optional<Kind.SessionCorrected.Content> corrected(UUID staff, UUID person) {
        if (random.nextInt(3) == 0) return Optional.empty();
        return Optional.of(new Kind.SessionCorrected.Content(
                new Happened(now, LocalDate.of(2026, 11, 1 + random.nextInt(28))),
                staff,
                text(),
                random.nextInt(90),
                random.nextInt(9),
                List.of(person),
                List.of(text()),
                List.of()));
    }

    private void record(Kind kind) {
        var coarse = random.nextBoolean() ? Optional.of(part(coarse())) : Optional.<Part>empty();
        var personal = random.nextBoolean() ? Optional.of(part(new byte[] {1, 2, 3})) : Optional.<Part>empty();
        facts.add(desk.record(id(), now, now, kind, coarse, personal));
    }

    private byte[] coarse() {
        return switch (random.nextInt(3)) {
            case 0 -> "[null]".getBytes(StandardCharsets.UTF_8);
            case 1 -> Coarse.write(List.of(Coarse.UNKNOWN, new Coarse(text(), text(), "3", "work", "2025")));
            default -> "{}".getBytes(StandardCharsets.UTF_8);
        };
    }

    private Part part(byte[] content) {
        return new Part(content, new byte[] {7}, new byte[] {8});
    }

    private Code code() {
        return new Code(random.nextBoolean() ? CodeKind.TAG : CodeKind.KIT, text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String same() {
        return random.nextBoolean() ? text() : id().toString();
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }
}
