package org.hublend.hubs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Kind;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubsTest {
    private static final UUID JOINED = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID ELSEWHERE = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @TempDir
    Path temp;

    private SmallLibrary library;
    private UUID alone;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        alone = library.counter().hub().id();
        record(new Kind.HubChanged(alone, Map.of("postcode", "SK6 6BW")));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void what_a_hub_was_before_it_joined_holds_where_the_alliance_says_nothing() {
        var hours = library.counter().hub().hours();
        assertTrue(hours.spans().containsKey(DayOfWeek.MONDAY));
        record(new Kind.HubRegistered(JOINED, Map.of("name", "Marple", "ward", "Marple North")));
        record(new Kind.HubJoined(alone, JOINED));
        for (var id : List.of(alone, JOINED)) {
            var hub = find(id);
            assertEquals(JOINED, hub.id());
            assertEquals("Marple", hub.name());
            assertEquals("Marple North", hub.ward());
            assertEquals("SK6 6BW", hub.postcode());
            assertEquals(hours, hub.hours());
        }
        assertEquals(List.of(find(JOINED)), library.rooms.folder().read(sql -> new Hubs(sql).all()));
        assertEquals(
                find(JOINED),
                library.rooms
                        .folder()
                        .read(sql -> new Hubs(sql).named("marple"))
                        .orElseThrow());
    }

    @Test
    void what_the_alliance_says_of_a_hub_holds_before_what_was_said_when_it_was_alone() {
        record(new Kind.HubRegistered(JOINED, Map.of("name", "Marple", "postcode", "SK6 7AA")));
        record(new Kind.HubJoined(alone, JOINED));
        assertEquals("SK6 7AA", find(alone).postcode());
    }

    @Test
    void until_the_hub_that_was_joined_is_known_the_own_one_stands() {
        var before = find(alone);
        record(new Kind.HubJoined(alone, JOINED));
        assertEquals(before, find(alone));
    }

    @Test
    void what_is_cleared_stays_cleared_under_whatever_id_it_was_said() {
        record(new Kind.HubRegistered(JOINED, Map.of("name", "Marple")));
        record(new Kind.HubRegistered(ELSEWHERE, Map.of("name", "Bredbury", "postcode", "SK6 2DR")));
        record(new Kind.HubJoined(alone, JOINED));
        change(Map.of("name", "Marple", "postcode", "", "hours", "Tue 09:00-12:00"));
        var hub = find(JOINED);
        assertEquals("", hub.postcode());
        assertFalse(hub.hours().spans().containsKey(DayOfWeek.MONDAY));
        assertTrue(hub.hours().spans().containsKey(DayOfWeek.TUESDAY));
        assertEquals("SK6 2DR", find(ELSEWHERE).postcode());
    }

    private Hub find(UUID id) {
        return library.rooms.folder().read(sql -> new Hubs(sql).find(id)).orElseThrow();
    }

    private void change(Map<String, String> fields) {
        library.rooms
                .folder()
                .read(sql -> new Hubs(sql).changes(JOINED, fields))
                .forEach(this::record);
    }

    private void record(Kind kind) {
        library.rooms
                .folder()
                .write(recording -> recording.record(Draft.of(
                        kind,
                        recording.today(),
                        library.rooms.folder().self().orElseThrow().desk())));
    }
}
