package org.hublend.devices;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Listing;
import org.hublend.state.Sought;
import org.hublend.state.tables.tables.records.DeviceRecord;
import org.hublend.storage.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The list of devices among twenty thousand of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyDevicesTest {
    private static final int MANY = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private SmallLibrary library;
    private DeviceLines lines;

    @BeforeAll
    void stock(@TempDir Path temp) {
        library = SmallLibrary.in(temp);
        lines = new DeviceLines(library.rooms.devices(), library.clock().getZone());
        folder().write(recording -> {
            var rows = new ArrayList<DeviceRecord>();
            for (int i = 0; i < MANY; i++) rows.add(device(i));
            return recording.sql().batchInsert(rows).execute().length;
        });
    }

    @AfterAll
    void close() {
        library.close();
    }

    @Test
    void the_pages_come_in_order_and_leave_nothing_out() {
        for (var order : List.of(DeviceLines.BY_TAG, DeviceLines.BY_NAME, DeviceLines.BY_DUE)) {
            var seen = new HashSet<UUID>();
            var after = Optional.<DeviceLine>empty();
            boolean more = true;
            while (more) {
                var found = find("lot7", DeviceLines.OUT, order, after);
                for (var line : found.rows()) assertTrue(seen.add(line.id()), "each once");
                after = Optional.of(found.rows().getLast());
                more = found.more();
            }
            assertEquals(
                    find("lot7", DeviceLines.OUT, order, Optional.empty())
                            .counts()
                            .get(DeviceLines.OUT),
                    seen.size());
        }
    }

    @Test
    void the_first_page_and_the_next_are_read_along_the_index() {
        var first = find("", Listing.ALL, DeviceLines.BY_TAG, Optional.empty());
        for (var after :
                List.of(Optional.<DeviceLine>empty(), Optional.of(first.rows().getLast()))) {
            var plan = folder().read(sql -> sql.fetch("EXPLAIN QUERY PLAN "
                            + sql.renderInlined(lines.page(
                                    sql, new Listing.Wanted<>("", Listing.ALL, DeviceLines.BY_TAG, after), TODAY)))
                    .getValues("detail", String.class));
            assertTrue(plan.getFirst().contains("device_tag"), plan.toString());
        }
    }

    private Listing.Found<DeviceLine> find(String search, String filter, String order, Optional<DeviceLine> after) {
        return folder().read(sql -> lines.find(sql, new Listing.Wanted<>(search, filter, order, after), TODAY));
    }

    private DataFolder folder() {
        return library.rooms.folder();
    }

    private DeviceRecord device(int i) {
        var row = DEVICE.newRecord();
        var out = i % 3 == 0;
        row.setId(UUID.randomUUID());
        row.setTag("LT%05d".formatted(i * 7 % MANY));
        row.setType("laptop");
        row.setMake(i % 2 == 0 ? "Acer" : "Lenovo");
        row.setModel("Lot " + i % 20);
        row.setSerial("");
        row.setKit("");
        row.setHub(library.hub());
        row.setState(out ? DeviceState.OUT.word() : DeviceState.READY.word());
        row.setStateSince(0L);
        row.setFunder("");
        row.setSupportEnds("");
        if (out) row.setDueOn(TODAY.plusDays(i % 40 - 10).toString());
        row.setFoundBy(Sought.folded(row.getTag() + row.getMake() + row.getModel()));
        return row;
    }
}
