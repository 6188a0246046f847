package org.hublend.figures;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Happened;
import org.hublend.lending.Act;
import org.hublend.lending.LoanRequest;
import org.hublend.lending.Outcome;
import org.hublend.lending.SmallLibrary;
import org.hublend.sessions.Taught;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;

/// A manager before the figures of the [SmallLibrary].
final class AtTheFigures {
    final SmallLibrary library;
    final FiguresModel model;
    private final Path exports;

    AtTheFigures(Path path, Path exports) {
        this(SmallLibrary.in(path), exports);
    }

    AtTheFigures(SmallLibrary library, Path exports) {
        this.library = library;
        this.exports = exports;
        model = new FiguresModel(
                new FiguresDesk(library.rooms.folder(), ZoneOffset.UTC, exports),
                new InlineBackground(),
                Texts.british());
    }

    Path exports() {
        return exports;
    }

    AtTheFigures shown() {
        model.refresh();
        return this;
    }

    /// So many sessions of an hour on a day.
    AtTheFigures taught(LocalDate on, int sessions) {
        var folder = library.rooms.folder();
        var hub = folder.self().orElseThrow().hub();
        folder.write(recording -> {
            for (int i = 0; i < sessions; i++)
                library.rooms
                        .sessions()
                        .record(
                                recording,
                                hub,
                                hub,
                                new Taught(at(on), hub, "group", 60, 4, List.of(), List.of("security"), List.of()));
            return sessions;
        });
        return this;
    }

    /// So many times a device goes out on a day and is back at once.
    AtTheFigures lent(LocalDate on, String tag, String card, int times) {
        var rooms = library.rooms;
        var hub = rooms.folder().self().orElseThrow().hub();
        rooms.folder().write(recording -> {
            var device = rooms.devices().tagged(recording.sql(), tag).getFirst();
            UUID person =
                    rooms.people().withCard(recording.sql(), card).getFirst().id();
            var act = new Act(hub, hub, at(on));
            for (int i = 0; i < times; i++) {
                var fact = rooms.desk()
                        .lend(
                                recording,
                                new LoanRequest(person, List.of(device.id()), Optional.empty(), Optional.of("other")),
                                act);
                if (fact instanceof Outcome.Refused refused) throw new AssertionError(refused.toString());
                rooms.desk().found(recording, device.id(), DeviceState.READY, Map.of(), act);
            }
            return times;
        });
        return this;
    }

    private static Happened at(LocalDate on) {
        return new Happened(on.atTime(11, 0).toInstant(ZoneOffset.UTC).toEpochMilli(), on);
    }
}
