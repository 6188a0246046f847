package org.hublend.devices;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of devices finds, shows and opens.
class DeviceListTest {
    private static final SimpleBooleanProperty YES = new SimpleBooleanProperty(true);

    @TempDir
    Path temp;

    private SmallLibrary library;
    private DeviceListModel model;
    private final List<String> atTheDesk = new ArrayList<>();

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        model = new DeviceListModel(
                library.rooms.folder(),
                new DeviceLines(library.rooms.devices(), library.clock().getZone()),
                _ -> "B. O.",
                new InlineBackground(),
                new DeviceListModel.Ways(atTheDesk::add, YES, YES, () -> {}, () -> {}));
        model.listing.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void all_devices_are_there_in_the_order_of_their_labels() {
        assertEquals(13, model.listing.rows.size());
        assertEquals(CHROMEBOOK, model.listing.rows.getFirst().tag());
        assertEquals(tags().stream().sorted().toList(), tags());
    }

    @Test
    void typing_forgives_capitals_spaces_and_accents() {
        finds("chromebook 314", CHROMEBOOK, NOT_WIPED);
        finds("  ÀCÉR   chrome", CHROMEBOOK, NOT_WIPED);
        finds("galaxytab", BENS_TABLET, ANNAS_TABLET, LOST);
        finds("dk 00401-t", CHROMEBOOK);
        finds("nxsmp 0001", CHROMEBOOK);
        finds("tab samsung", BENS_TABLET, ANNAS_TABLET, LOST);
        finds("100%");
    }

    @Test
    void a_filter_shows_what_its_count_says() {
        for (var filter : List.of(
                DeviceLines.READY, DeviceLines.OUT, DeviceLines.LATE, DeviceLines.TO_PREPARE, DeviceLines.AWAY)) {
            model.listing.filter.set(filter);
            assertEquals(model.listing.count(filter), model.listing.rows.size(), filter);
        }
        model.listing.filter.set(DeviceLines.LATE);
        assertEquals(List.of(CARAS_PHONE), tags());
        assertEquals(3, model.listing.count(DeviceLines.OUT));
        assertEquals(13, model.listing.count(Listing.ALL));
    }

    @Test
    void the_next_to_come_back_can_be_first() {
        model.listing.order.set(DeviceLines.BY_DUE);
        assertEquals(CARAS_PHONE, tags().getFirst());
        assertEquals(
                List.of(BENS_TABLET, ANNAS_TABLET).stream().sorted().toList(),
                tags().subList(1, 3).stream().sorted().toList());
    }

    @Test
    void enter_opens_a_device_and_enter_again_goes_on_with_it_at_the_desk() {
        model.listing.search.set("dk00405");
        model.enter();
        var opened = model.opened.get().orElseThrow();
        assertEquals("B. O.", opened.holder());
        assertEquals(1, opened.detail().times());
        assertEquals(List.of(), atTheDesk);
        model.enter();
        assertEquals(List.of(BENS_TABLET), atTheDesk);
    }

    @Test
    void a_kit_is_shown_with_what_goes_with_it() {
        model.listing.search.set(KIT_LAPTOP);
        model.enter();
        assertEquals(
                List.of(CHARGER, CASE),
                model.opened.get().orElseThrow().detail().parts().stream()
                        .map(Device::tag)
                        .toList());
    }

    @Test
    void esc_closes_the_panel_then_clears_the_search_then_the_filter() {
        model.listing.filter.set(DeviceLines.READY);
        model.listing.search.set("acer");
        model.enter();
        model.listing.back();
        assertTrue(model.opened.get().isEmpty());
        assertEquals("acer", model.listing.search.get());
        model.listing.back();
        assertEquals("", model.listing.search.get());
        assertEquals(DeviceLines.READY, model.listing.filter.get());
        model.listing.back();
        assertEquals(13, model.listing.rows.size());
    }

    private void finds(String typed, String... tags) {
        model.listing.search.set(typed);
        assertEquals(List.of(tags), tags(), typed);
    }

    private List<String> tags() {
        return model.listing.rows.stream().map(DeviceLine::tag).toList();
    }
}
