package org.hublend.cases;

import static org.hublend.lending.SmallLibrary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.lending.SmallLibrary;
import org.hublend.state.Written;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// Another hub that did not hear of what this library did, and what the centre then says of it.
public final class Quarrel {
    private static final UUID THEIR_DESK = UUID.randomUUID();
    private static final UUID THEIR_HUB = UUID.randomUUID();
    private static final UUID THEIR_BORROWER = UUID.randomUUID();
    private static final UUID THEIR_LOAN = UUID.randomUUID();
    private static final UUID THEIR_FACT = UUID.randomUUID();

    private Quarrel() {}

    /// This library lends a device, and so did Bredbury an hour before.
    public static UUID lentTwice(SmallLibrary library, String tag) {
        library.lend(ANNA, tag);
        var device = device(library, tag);
        library.rooms.folder().write(recording -> {
            recording.record(Draft.of(
                    new Kind.HubRegistered(THEIR_HUB, Map.of("name", "Bredbury Library")),
                    happened(recording, 0),
                    THEIR_HUB));
            var subject = Subject.device(device);
            var registered = recording.facts().about(subject).stream()
                    .filter(f -> f.kind().equals("device.registered"))
                    .toList();
            var theirs = theirLoan(recording, device, registered);
            recording
                    .bases()
                    .replace(List.of(Written.of(Standing.of(
                            subject,
                            Stream.concat(registered.stream(), Stream.of(theirs))
                                    .toList()))));
            return true;
        });
        return device;
    }

    /// Bredbury settled the case for its own borrower, before it heard what this library decided.
    static void decidedThereToo(SmallLibrary library, UUID device, UUID settled) {
        var subject = Subject.device(device);
        library.rooms.folder().write(recording -> {
            var known = new ArrayList<>(recording.facts().about(subject).stream()
                    .filter(f -> !f.kind().equals("case.settled"))
                    .toList());
            var registered = known.stream()
                    .filter(f -> f.kind().equals("device.registered"))
                    .toList();
            known.add(theirLoan(recording, device, registered));
            var kind = new Kind.CaseSettled(settled, subject, "borrower", Optional.of(THEIR_LOAN), THEIR_HUB);
            var decision = theirs(recording, UUID.randomUUID(), 2, 0, kind, known);
            known.add(decision);
            recording.bases().replace(List.of(Written.of(Standing.of(subject, known))));
            return true;
        });
    }

    /// A device of this library is lent again while it is out.
    public static void lentAgain(SmallLibrary library, String tag) {
        var device = device(library, tag);
        library.rooms
                .folder()
                .write(recording -> recording.record(Draft.of(
                        new Kind.LoanOpened(
                                UUID.randomUUID(),
                                "L2",
                                THEIR_BORROWER,
                                library.hub(),
                                List.of(new Kind.LoanOpened.Lent(device, LocalDate.of(2026, 12, 1))),
                                List.of()),
                        happened(recording, 0),
                        THEIR_HUB)));
    }

    /// Two devices have one label.
    static void sameLabel(SmallLibrary library, String tag) {
        library.rooms
                .folder()
                .write(recording -> library.rooms
                        .devices()
                        .register(
                                recording,
                                UUID.randomUUID(),
                                library.hub(),
                                DeviceState.READY,
                                Map.of("tag", tag, "type", "tablet", "make", "Samsung", "model", "Galaxy Tab A9"),
                                List.of(),
                                "",
                                happened(recording, 0),
                                THEIR_HUB));
    }

    /// This library says that somebody is one person with another, and Bredbury with a third.
    static void onePersonWithTwo(SmallLibrary library, UUID record, UUID here, UUID there) {
        var subject = Subject.person(record);
        library.rooms.folder().write(recording -> {
            var registered = List.copyOf(recording.facts().about(subject));
            recording.record(Draft.of(same(record, here), happened(recording, 0), THEIR_HUB));
            var theirs = theirs(recording, THEIR_FACT, 1, 3_600_000, same(record, there), registered);
            var known = Stream.concat(registered.stream(), Stream.of(theirs)).toList();
            recording.bases().replace(List.of(Written.of(Standing.of(subject, known))));
            return true;
        });
    }

    private static Kind same(UUID record, UUID kept) {
        return new Kind.PersonChanged(record, Map.of("same", kept.toString()), List.of(), List.of());
    }

    static UUID device(SmallLibrary library, String tag) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.devices().tagged(sql, tag).getFirst().id());
    }

    private static Fact theirLoan(Recording recording, UUID device, List<Fact> seen) {
        var kind = new Kind.LoanOpened(
                THEIR_LOAN,
                "L1",
                THEIR_BORROWER,
                THEIR_HUB,
                List.of(new Kind.LoanOpened.Lent(device, LocalDate.of(2026, 12, 1))),
                List.of());
        return theirs(recording, THEIR_FACT, 1, 3_600_000, kind, seen);
    }

    private static Fact theirs(Recording recording, UUID id, long number, long ago, Kind kind, List<Fact> seen) {
        return new Fact(
                id,
                THEIR_DESK,
                THEIR_DESK,
                number,
                Kinds.name(kind),
                Kinds.version(kind),
                List.copyOf(kind.subjects()),
                seen.stream().map(Fact::id).toList(),
                new Recorded(recording.now() - ago, 0, 600_000),
                happened(recording, ago),
                THEIR_HUB,
                Kinds.write(kind),
                Optional.empty(),
                Optional.empty(),
                new byte[32]);
    }

    private static Happened happened(Recording recording, long ago) {
        return new Happened(recording.now() - ago, LocalDate.of(2026, 11, 23));
    }
}
