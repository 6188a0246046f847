package org.hublend.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Plays the rows of the activity against the stock and fails at the first one that could not have happened.
class SampleReplay {
    private final Map<String, String> state = new TreeMap<>();
    private final Map<String, String> place = new TreeMap<>();
    private final Map<String, String> main = new TreeMap<>();
    private final Map<String, LocalDate> due = new TreeMap<>();
    private final Map<String, String> partsOf = new TreeMap<>();
    private final Map<String, String> missing = new TreeMap<>();

    SampleReplay(List<NamedCsvRecord> items) {
        for (var item : items) {
            var tag = item.getField("tag");
            var kit = item.getField("kit");
            if (item.getField("type").equals("accessory")) {
                var model = item.getField("model");
                partsOf.put(kit + " " + model.substring(model.lastIndexOf(' ') + 1), tag);
            } else {
                main.put(kit.isEmpty() ? tag : kit, tag);
                main.put(tag, tag);
                state.put(tag, item.getField("state").equals("ready") ? "ready" : "to prepare");
                place.put(tag, item.getField("hub"));
            }
        }
    }

    void take(NamedCsvRecord row) {
        var action = row.getField("action");
        var item = row.getField("item");
        var line = "line " + row.getStartingLineNumber();
        if (action.equals("session")) return;
        if (partsOf.containsValue(item)) {
            assertEquals("found", action, line);
            assertTrue(missing.values().remove(item), line);
            return;
        }
        var tag = main.getOrDefault(item, "");
        var before = state.getOrDefault(tag, "unknown");
        var here = row.getField("hub").equals(place.get(tag));
        var detail = SampleFiles.detail(row);
        switch (action) {
            case "lend" -> {
                assertTrue(here, line);
                move(tag, before, "ready", "out", line);
                due.put(tag, LocalDate.parse(detail.get("due")));
            }
            case "renew" -> {
                move(tag, before, "out", "out", line);
                var later = LocalDate.parse(detail.get("due"));
                assertTrue(later.isAfter(due.put(tag, later)), line);
            }
            case "return" -> {
                move(tag, before, "out", "to prepare", line);
                place.put(tag, row.getField("hub"));
                if (detail.containsKey("missing")) {
                    var part = partsOf.get(item + " " + detail.get("missing"));
                    assertTrue(part != null && missing.put(tag, part) == null, line);
                }
            }
            case "prepared" -> {
                assertTrue(here && !missing.containsKey(tag), line);
                move(tag, before, "to prepare", "ready", line);
            }
            case "lost", "stolen" -> move(tag, before, "out", "lost", line);
            case "found" -> {
                move(tag, before, "lost", "to prepare", line);
                place.put(tag, row.getField("hub"));
            }
            case "damaged" -> move(tag, before, "ready", "to prepare", line);
            case "retire" -> move(tag, before, "to prepare", "retired", line);
            default -> assertNotEquals(action, action, line);
        }
    }

    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        for (var now : state.values()) counts.merge(now, 1, Integer::sum);
        return counts;
    }

    long late(LocalDate today) {
        return state.entrySet().stream()
                .filter(e -> e.getValue().equals("out"))
                .filter(e -> due.getOrDefault(e.getKey(), LocalDate.MAX).isBefore(today))
                .count();
    }

    private void move(String tag, String before, String expected, String after, String line) {
        assertEquals(expected, before, line);
        state.put(tag, after);
    }
}
