package org.hublend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.commands.Rooms;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.people.Areas;
import org.hublend.scanning.AssetTag;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Opening;
import org.hublend.storage.Recording;

/// A data folder with as many ready devices as a benchmark wants, and people to lend them to.
final class Stock implements AutoCloseable {
    private static final int AT_ONCE = 1000;

    final DataFolder folder;
    final Rooms rooms;
    final UUID hub = UUID.randomUUID();
    final UUID staff = UUID.randomUUID();
    final List<UUID> devices = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<UUID> people = new ArrayList<>();
    private final Path path;

    Stock(int count, int borrowers) throws IOException {
        path = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "stock");
        if (!(DataFolder.open(path, Clock.systemUTC(), new SecureRandom()) instanceof Opening.Opened opened))
            throw new IllegalStateException("The folder was refused.");
        folder = opened.folder();
        folder.found("Benchmark", hub, "DK");
        Files.writeString(path.resolve(Areas.FILE), Files.readString(Path.of("sample-data", Areas.FILE)));
        rooms = Wiring.rooms(folder);
        folder.write(this::found);
        for (int i = 0; i < borrowers; i++) {
            int number = i;
            folder.write(recording -> register(recording, number));
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            int last = Math.min(from + AT_ONCE, count);
            folder.write(recording -> {
                for (int i = first; i < last; i++) stand(recording, i);
                return last;
            });
        }
    }

    Happened now() {
        var now = folder.clock().instant();
        return new Happened(now.toEpochMilli(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Fact found(Recording recording) {
        return recording.record(Draft.of(
                new Kind.HubRegistered(hub, Map.of("name", "Benchmark library", "zone", "Europe/London")),
                now(),
                staff));
    }

    static String card(int number) {
        return "2999%010d".formatted(number);
    }

    private Fact register(Recording recording, int number) {
        var id = folder.newId();
        people.add(id);
        var personal = Map.of("name", "Sample Person (sample)", "card", card(number), "postcode", "SK6 6AT");
        return rooms.people().register(recording, id, hub, Map.of(), personal, "", now(), staff);
    }

    /// As if the centre had said so: the rows without the facts, or a large stock would take an hour to register.
    private void stand(Recording recording, int number) {
        var device = folder.newId();
        var tag = new AssetTag("DK", number % 100_000).code();
        var code = new Code(CodeKind.TAG, tag);
        var kind = new Kind.DeviceRegistered(
                device,
                hub,
                DeviceState.READY,
                Map.of("tag", tag, "type", "laptop", "make", "Acer", "model", "Chromebook 314"),
                List.of(code));
        var fact = fact(kind, number + 1L);
        for (var subject : List.of(Subject.device(device), code.subject()))
            put(recording, Optional.empty(), Standing.none(subject).after(fact, kind));
        devices.add(device);
        tags.add(tag);
    }

    private Fact fact(Kind kind, long number) {
        return new Fact(
                folder.newId(),
                staff,
                hub,
                number,
                Kinds.name(kind),
                Kinds.version(kind),
                List.copyOf(kind.subjects()),
                List.of(),
                new Recorded(folder.clock().millis(), 0, 0),
                now(),
                staff,
                Kinds.write(kind),
                Optional.empty(),
                Optional.empty(),
                new byte[32]);
    }

    /// Puts loans behind each of the first devices that are over, as a busy hub has after some years.
    void lendLongAgo(int count, int times) {
        for (int from = 0; from < count; from += AT_ONCE / times) {
            int first = from;
            int last = Math.min(from + AT_ONCE / times, count);
            folder.write(recording -> {
                for (int i = first; i < last; i++) lendLongAgo(recording, i, times);
                return last;
            });
        }
    }

    private void lendLongAgo(Recording recording, int number, int times) {
        var subject = Subject.device(devices.get(number));
        var before = recording.standings().find(subject);
        var device = before.orElseThrow();
        for (int i = 0; i < times; i++) {
            var loan = folder.newId();
            var borrower = people.get((number + i) % people.size());
            var lent = new Kind.LoanOpened(
                    loan,
                    "L" + loan,
                    borrower,
                    hub,
                    List.of(new Kind.LoanOpened.Lent(subject.id(), now().on())),
                    List.of());
            var opened = fact(lent, times * 10L * number + i + 10);
            put(recording, Optional.empty(), Standing.none(Subject.loan(loan)).after(opened, lent));
            var back = new Kind.ItemsReturned.Back(
                    subject.id(), Optional.of(loan), Condition.GOOD, Accounts.OUT, List.of());
            var returned = new Kind.ItemsReturned(hub, List.of(back));
            var ready = new Kind.DeviceStated(subject.id(), hub, DeviceState.READY, Map.of("wipe", "clear"));
            device = device.after(opened, lent)
                    .after(fact(returned, times * 10L * number + i + 11), returned)
                    .after(fact(ready, times * 10L * number + i + 12), ready);
        }
        put(recording, before, device);
    }

    private static void put(Recording recording, Optional<Standing> before, Standing after) {
        recording.standings().put(List.of(new Standings.Change(before, Written.of(after))));
    }

    /// The database itself, for those who want to read or copy it.
    Path database() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
