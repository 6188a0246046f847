package org.hublend.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.people.People;
import org.hublend.scanning.AgreementNumber;
import org.hublend.scanning.AssetTag;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// Makes past loans in any number, to try out how Hublend does with ten years of work. Twenty loans a device and five
/// a person, each lent, returned and prepared.
public final class Sizes {
    private static final int AT_ONCE = 100;
    private static final long SEED = 20_261_122;
    private static final Instant START = Instant.parse("2016-11-01T10:00:00Z");

    private final DataFolder folder;
    private final People people;
    private final Random random = new Random(SEED);

    public Sizes(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    public void make(int loans) {
        var devices = devices(Math.max(1, loans / 20));
        var borrowers = borrowers(Math.max(1, loans / 5));
        var steps = new ArrayList<Integer>();
        for (int i = 0; i < loans; i++) steps.add(i);
        for (int from = 0; from < loans; from += AT_ONCE) {
            var some = steps.subList(from, Math.min(from + AT_ONCE, loans));
            folder.write(recording -> {
                for (int i : some)
                    loan(
                            recording,
                            devices.get(i % devices.size()),
                            borrowers.get(i % borrowers.size()),
                            i / devices.size());
                return some.size();
            });
        }
    }

    private List<UUID> devices(int count) {
        var ids = new ArrayList<UUID>();
        var self = folder.self().orElseThrow();
        var types = List.of("laptop", "tablet", "data-device", "phone");
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            folder.write(recording -> {
                for (int i = first; i < Math.min(first + AT_ONCE, count); i++) {
                    var id = recording.newId();
                    var tag = new AssetTag("SZ", i % 100_000).code() + (i < 100_000 ? "" : "X" + i / 100_000);
                    var fields = Map.of(
                            "tag",
                            tag,
                            "type",
                            types.get(i % types.size()),
                            "make",
                            "Sample",
                            "model",
                            "Model " + i % 9);
                    recording.record(Draft.of(
                            new Kind.DeviceRegistered(
                                    id, self.hub(), DeviceState.READY, fields, List.of(new Code(CodeKind.TAG, tag))),
                            on(START, 0),
                            self.desk()));
                    ids.add(id);
                }
                return ids.size();
            });
        }
        return ids;
    }

    private List<UUID> borrowers(int count) {
        var ids = new ArrayList<UUID>();
        var self = folder.self().orElseThrow();
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            folder.write(recording -> {
                for (int i = first; i < Math.min(first + AT_ONCE, count); i++) {
                    var id = recording.newId();
                    people.register(
                            recording,
                            id,
                            self.hub(),
                            Map.of(),
                            Map.of("name", "Sample Person " + i + " (sample)", "card", "2999%010d".formatted(i)),
                            "",
                            on(START, 0),
                            self.desk());
                    ids.add(id);
                }
                return ids.size();
            });
        }
        return ids;
    }

    private void loan(Recording recording, UUID device, UUID person, int round) {
        var self = folder.self().orElseThrow();
        var lent = on(START, round * 40L + random.nextInt(5));
        var back = on(START, round * 40L + 20 + random.nextInt(15));
        var loan = recording.newId();
        var number = new AgreementNumber(recording.deskCode(), recording.takeAgreementNumber()).code();
        recording.record(Draft.of(
                new Kind.LoanOpened(
                        loan,
                        number,
                        person,
                        self.hub(),
                        List.of(new Kind.LoanOpened.Lent(device, lent.on().plusDays(28))),
                        List.of()),
                lent,
                self.desk()));
        recording.record(Draft.of(
                new Kind.ItemsReturned(
                        self.hub(),
                        List.of(new Kind.ItemsReturned.Back(
                                device, Optional.of(loan), Condition.GOOD, Accounts.OUT, List.of()))),
                back,
                self.desk()));
        recording.record(Draft.of(
                new Kind.DeviceStated(device, self.hub(), DeviceState.READY, Map.of("wipe", "clear")),
                back,
                self.desk()));
    }

    private static Happened on(Instant start, long days) {
        var at = start.plus(Duration.ofDays(days));
        return new Happened(at.toEpochMilli(), LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
