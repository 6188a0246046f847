package org.hublend.sessions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.ledger.Happened;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the list of sessions.
class SessionListScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<SmallLibrary> libraries = new ArrayList<>();

    @AfterEach
    void close() {
        libraries.forEach(SmallLibrary::close);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("sessions-none", () -> list(100, 0, _ -> {}))
                .andSized("sessions-list", size -> list(size, 12, _ -> {}))
                .andSized("sessions-open", size -> list(size, 12, SessionListModel::enter))
                .tests();
    }

    private Parent list(int textSize, int held, Consumer<SessionListModel> scene) {
        var library = SmallLibrary.in(temp.resolve("sessions" + libraries.size()));
        libraries.add(library);
        for (int i = 0; i < held; i++) hold(library, LocalDate.of(2026, 11, 23).minusDays(i * 3L));
        var list = new SessionList(library.rooms.folder(), _ -> "Sam C.");
        var model = new SessionListModel(library.rooms.folder(), list, new InlineBackground(), Optional::empty);
        model.listing.refresh();
        scene.accept(model);
        return Framed.screen(
                textSize,
                texts.of("sessions.list.title"),
                () -> new SessionListView(model, texts, library.clock(), List.of()));
    }

    private static void hold(SmallLibrary library, LocalDate on) {
        var by = UUID.randomUUID();
        var happened = new Happened(on.atTime(14, 0).toInstant(ZoneOffset.UTC).toEpochMilli(), on);
        library.rooms
                .folder()
                .write(recording -> library.rooms
                        .sessions()
                        .record(
                                recording,
                                library.hub(),
                                by,
                                new Taught(
                                        happened,
                                        by,
                                        "drop-in",
                                        45,
                                        4,
                                        List.of(),
                                        List.of("email", "security"),
                                        List.of())));
    }
}
