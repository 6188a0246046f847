package org.hublend.sample;

import static org.hublend.sample.SampleFiles.column;
import static org.hublend.sample.SampleFiles.doubles;
import static org.hublend.sample.SampleFiles.filled;
import static org.hublend.sample.SampleFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hublend.sample.SampleFiles.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    /// Staffed hours a week of 2023, as the libraries' open data gives them.
    private static final Map<String, Double> PUBLISHED = Map.ofEntries(
            Map.entry("SK3 8NR", 35.5),
            Map.entry("SK7 2DU", 28.0),
            Map.entry("SK6 1DJ", 34.0),
            Map.entry("SK5 8EN", 42.0),
            Map.entry("SK8 1BB", 33.0),
            Map.entry("SK8 5AU", 26.0),
            Map.entry("SK3 9NB", 35.0),
            Map.entry("SK2 7QF", 35.0),
            Map.entry("SK7 4QP", 27.0),
            Map.entry("SK8 3JB", 33.0),
            Map.entry("SK4 3LD", 30.0),
            Map.entry("SK6 8DX", 10.0),
            Map.entry("SK6 6BA", 34.0),
            Map.entry("SK2 5NX", 22.0),
            Map.entry("SK5 6UG", 36.0),
            Map.entry("SK1 3RS", 51.0));

    @Test
    void there_are_sixteen_libraries_and_two_venues() throws IOException {
        assertEquals(Map.of("library", 16, "community venue", 2), counts(column("hubs.csv", "kind")));
        assertEquals(PUBLISHED.keySet(), Set.copyOf(filled("hubs.csv", "postcode")));
        assertEquals(PUBLISHED.keySet(), Set.copyOf(column("areas.csv", "postcode")));
    }

    @Test
    void the_hours_of_a_library_add_up_to_what_was_published() throws IOException {
        for (var hub : read("hubs.csv")) {
            var total = Shift.of(hub.getField("hours")).stream()
                    .mapToDouble(Shift::hours)
                    .sum();
            assertEquals(Double.parseDouble(hub.getField("staffed_hours")), total, hub.getField("name"));
            var postcode = hub.getField("postcode");
            if (!postcode.isEmpty()) assertEquals(PUBLISHED.get(postcode), total, hub.getField("name"));
        }
    }

    @Test
    void a_ward_has_one_code_of_the_edition_of_2023() throws IOException {
        var wards = new TreeMap<String, String>();
        var rows = new ArrayList<>(read("areas.csv"));
        rows.addAll(read("hubs.csv"));
        for (var row : rows) {
            var code = row.getField("ward_code");
            if (row.getField("ward").isEmpty()) assertEquals("", code);
            else {
                assertTrue(code.matches("E050150(1[4-9]|2\\d|3[0-4])"), code);
                assertEquals(code, wards.computeIfAbsent(row.getField("ward"), _ -> code));
            }
        }
        assertEquals(wards.size(), Set.copyOf(wards.values()).size());
        assertEquals(Set.of("wards-2023"), Set.copyOf(column("areas.csv", "edition")));
    }

    @Test
    void sixty_devices_are_mixed_like_the_real_stock() throws IOException {
        var types = counts(column("devices.csv", "type"));
        assertTrue(types.getOrDefault("accessory", 0) >= 30);
        types.remove("accessory");
        assertEquals(Map.of("laptop", 22, "tablet", 17, "data-device", 16, "phone", 5), types);
        assertEquals(
                Set.of("ready", "preparation", "repair"),
                Set.copyOf(column("devices.csv", "state")),
                "states of import");
    }

    @Test
    void a_kit_is_one_device_and_its_parts_in_one_place() throws IOException {
        var kits = Set.copyOf(filled("devices.csv", "kit"));
        assertTrue(kits.size() >= 20);
        for (var kit : kits) {
            var items = read("devices.csv").stream()
                    .filter(row -> row.getField("kit").equals(kit))
                    .toList();
            var parts = items.stream()
                    .filter(row -> row.getField("type").equals("accessory"))
                    .count();
            assertEquals(items.size() - 1, parts, kit);
            assertTrue(parts >= 1, kit);
            assertEquals(
                    1, items.stream().map(row -> row.getField("hub")).distinct().count(), kit);
        }
        for (var row : read("devices.csv"))
            assertFalse(row.getField("type").equals("accessory")
                    && row.getField("kit").isEmpty());
    }

    @Test
    void every_label_badge_card_and_imei_carries_its_check() throws IOException {
        for (var column : List.of("tag", "kit"))
            for (var tag : filled("devices.csv", column))
                assertTrue(tag.matches("DK\\d{5}[0-9A-Z]") && SampleFiles.checked(tag), tag);
        for (var badge : column("staff.csv", "badge"))
            assertTrue(badge.matches("STAFF\\d{4}[0-9A-Z]") && SampleFiles.checked(badge), badge);
        for (var card : column("people.csv", "card"))
            assertTrue(card.matches("2\\d{13}") && SampleFiles.luhn(card), card);
        for (var imei : filled("devices.csv", "imei"))
            assertTrue(imei.matches("001010\\d{2}9\\d{6}") && SampleFiles.luhn(imei), imei);
    }

    @Test
    void the_checks_agree_with_published_numbers() {
        assertTrue(SampleFiles.luhn("490154203237518"));
        assertTrue(SampleFiles.luhn("30234000517861"));
        assertTrue(SampleFiles.checked("A12425GABC1234002M"), "the example of GRid, an ISO/IEC 7064 MOD 37,36 code");
        assertFalse(SampleFiles.checked("A12425GABC1234003M"));
    }

    @Test
    void only_what_has_a_radio_has_an_imei() throws IOException {
        for (var row : read("devices.csv"))
            assertEquals(
                    Set.of("phone", "data-device").contains(row.getField("type")),
                    !row.getField("imei").isEmpty());
    }

    @Test
    void no_code_is_given_twice() throws IOException {
        var codes = new ArrayList<>(column("devices.csv", "tag"));
        codes.addAll(Set.copyOf(filled("devices.csv", "kit")));
        for (var column : List.of("serial", "imei", "codes")) codes.addAll(filled("devices.csv", column));
        codes.addAll(column("people.csv", "card"));
        codes.addAll(column("staff.csv", "badge"));
        assertEquals(List.of(), doubles(codes));
        for (var column : List.of("phone", "email"))
            assertEquals(List.of(), doubles(filled("people.csv", column)), column);
        assertEquals(List.of(), doubles(column("staff.csv", "pin")));
        assertEquals(List.of(), doubles(column("hubs.csv", "name")));
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var hubs = Set.copyOf(column("hubs.csv", "name"));
        for (var file : List.of("devices.csv", "people.csv", "staff.csv"))
            assertEquals(Set.of(), without(column(file, "hub"), hubs), file);
        assertEquals(hubs, Set.copyOf(column("devices.csv", "hub")));
        assertEquals(Set.of(), without(column("people.csv", "postcode"), Set.copyOf(column("areas.csv", "postcode"))));
        assertTrue(counts(filled("people.csv", "household")).values().stream().allMatch(n -> n > 1));
    }

    @Test
    void nobody_is_real() throws IOException {
        for (var file : List.of("people.csv", "staff.csv"))
            for (var name : column(file, "name")) assertTrue(name.endsWith(" (sample)"), file);
        for (var name : filled("people.csv", "organisation")) assertTrue(name.endsWith(" (sample)"));
        for (var phone : filled("people.csv", "phone"))
            assertTrue(phone.matches("0161 496 0\\d{3}|07700 900\\d{3}"), "Only numbers kept for drama");
        for (var email : filled("people.csv", "email")) assertTrue(email.endsWith("@example.org"));
        assertEquals(List.of(), filled("people.csv", "address"));
    }

    @Test
    void people_are_forty_of_many_ages_reasons_and_scripts() throws IOException {
        assertEquals(40, column("people.csv", "card").size());
        assertEquals(Set.of("under 16", "16-24", "25-64", "65+"), Set.copyOf(filled("people.csv", "age_band")));
        assertEquals(
                Set.of(
                        "education",
                        "work-benefits",
                        "health",
                        "social-family",
                        "money-shopping",
                        "council-services",
                        "other"),
                Set.copyOf(column("people.csv", "reason")));
        assertTrue(Set.copyOf(column("people.csv", "language"))
                .containsAll(List.of("en", "pl", "ur", "ar", "uk", "zh", "cy")));
        var scripts = new HashSet<Character.UnicodeScript>();
        for (var name : column("people.csv", "name"))
            name.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        assertTrue(scripts.containsAll(List.of(
                Character.UnicodeScript.LATIN,
                Character.UnicodeScript.ARABIC,
                Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.HAN)));
        assertEquals(2, filled("people.csv", "organisation").size());
    }

    @Test
    void twelve_staff_have_every_role() throws IOException {
        assertEquals(
                Map.of("volunteer", 7, "coordinator", 3, "manager", 1, "administrator", 1),
                counts(column("staff.csv", "role")));
        for (var pin : column("staff.csv", "pin")) assertTrue(pin.matches("\\d{6}"));
    }

    @Test
    void the_generator_gives_the_same_files_again(@TempDir Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(java, "src/build/SampleData.java", folder.toString())
                .inheritIO()
                .start();
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, run.exitValue());
        for (var name : List.of("hubs", "areas", "staff", "people", "devices", "activity"))
            assertEquals(
                    -1, Files.mismatch(folder.resolve(name + ".csv"), SampleFiles.FOLDER.resolve(name + ".csv")), name);
    }

    private static Map<String, Integer> counts(List<String> words) {
        var counts = new TreeMap<String, Integer>();
        for (var word : words) counts.merge(word, 1, Integer::sum);
        return counts;
    }

    private static Set<String> without(List<String> values, Set<String> known) {
        var rest = new HashSet<>(values);
        rest.removeAll(known);
        return rest;
    }
}
