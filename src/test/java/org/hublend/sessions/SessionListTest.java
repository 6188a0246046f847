package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Happened;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of sessions that were held.
class SessionListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path temp;

    private final UUID me = UUID.randomUUID();
    private SmallLibrary library;
    private SessionListModel model;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        held(TODAY, me, "drop-in", List.of("email", "security"));
        held(TODAY.minusDays(3), UUID.randomUUID(), "group", List.of("video-calls"));
        held(TODAY.minusDays(20), me, "phone", List.of("email"));
        held(TODAY.minusDays(40), me, "drop-in", List.of("creating"));
        var list = new SessionList(library.rooms.folder(), id -> id.equals(me) ? "Sam C." : "");
        model = new SessionListModel(library.rooms.folder(), list, new InlineBackground(), () -> Optional.of(me));
        model.listing.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_last_session_is_first_and_says_who_helped() {
        assertEquals(
                List.of("drop-in", "group", "phone", "drop-in"),
                model.listing.rows.stream().map(SessionRow::form).toList());
        var first = model.listing.rows.getFirst();
        assertEquals("Sam C.", first.volunteer());
        assertEquals(List.of("email", "security"), first.topics());
        assertEquals("Marple Library", first.hub());
        assertEquals(3, first.headcount());
        assertEquals(1, first.known());
    }

    @Test
    void filters_and_topics_narrow_it() {
        assertEquals(2, model.listing.count(SessionList.WEEK));
        assertEquals(3, model.listing.count(SessionList.MONTH));
        assertEquals(3, model.listing.count(SessionList.MINE));
        model.listing.search.set("Email");
        assertEquals(2, model.listing.rows.size());
        assertEquals(2, model.listing.count(Listing.ALL));
        model.listing.toggle(SessionList.WEEK);
        assertEquals(1, model.listing.rows.size());
    }

    @Test
    void many_are_shown_a_page_at_a_time_and_each_once() {
        for (int i = 0; i < 250; i++) held(TODAY.minusDays(50 + i % 5), me, "group", List.of("bulk"));
        model.listing.search.set("bulk");
        assertEquals(Listing.PAGE, model.listing.rows.size());
        var seen = model.listing.rows.stream().map(SessionRow::id).collect(Collectors.toSet());
        model.listing.nextPage();
        assertEquals(50, model.listing.rows.size());
        model.listing.rows.forEach(line -> seen.add(line.id()));
        assertEquals(250, seen.size());
    }

    private void held(LocalDate on, UUID by, String form, List<String> topics) {
        var at = on.atTime(14, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        var anna = library.rooms
                .folder()
                .read(sql ->
                        library.rooms.people().withCard(sql, ANNA).getFirst().id());
        library.rooms
                .folder()
                .write(recording -> library.rooms
                        .sessions()
                        .record(
                                recording,
                                library.hub(),
                                by,
                                new Taught(new Happened(at, on), by, form, 30, 3, List.of(anna), topics, List.of())));
    }
}
