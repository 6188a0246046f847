package org.hublend.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file of desk actions: what a memory scanner, a paper day or another program collected. CSV with the header
/// `at,action,person,item,detail`, or the offline circulation file of Koha (`.koc`).
public final class BatchFile {
    private static final List<String> COLUMNS = List.of("at", "action", "person", "item", "detail", "hub", "by");

    private BatchFile() {}

    /// @param zone of the hub, for times that name no offset
    public static Reading<BatchRow> read(Path file, ZoneId zone) {
        return switch (FileText.of(file)) {
            case FileText.NotText(var problem) -> new Reading.Unreadable<>(problem);
            case FileText.Text(var text, var remarks) ->
                text.startsWith("Version=") ? koha(text, zone) : csv(text, zone, remarks);
        };
    }

    private static Reading<BatchRow> csv(String text, ZoneId zone, List<String> remarks) {
        var table = Table.of(text, header -> (int) header.stream()
                .filter(h -> COLUMNS.contains(h.strip().toLowerCase(Locale.ROOT)))
                .count());
        if (table.isEmpty()) return new Reading.Unreadable<>("That is not a CSV file; save it as CSV in UTF-8.");
        var header = table.get().header().stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!header.contains("action") || !header.contains("at"))
            return new Reading.Unreadable<>("The first line has to be at,action,person,item,detail; add that line.");
        var rows = new ArrayList<BatchRow>();
        var rejected = new ArrayList<Problem>();
        int read = 0;
        for (var line : table.get().lines()) {
            if (line.isBlank()) continue;
            read++;
            var cells = new TreeMap<String, String>();
            for (int i = 0; i < header.size() && i < line.cells().size(); i++)
                cells.put(header.get(i), line.cells().get(i).strip());
            row(line.number(), cells, zone, rejected).ifPresent(rows::add);
        }
        var ignored = table.get().header().stream()
                .filter(h -> !COLUMNS.contains(h.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return new Reading.Rows<>(read, rows, rejected, ignored, Origin.HUBLEND, DatesFound.NO_QUESTION, remarks);
    }

    private static Optional<BatchRow> row(long line, Map<String, String> cells, ZoneId zone, List<Problem> rejected) {
        var at = instant(cells.getOrDefault("at", ""), zone);
        if (at.isEmpty()) {
            rejected.add(new Problem(line, "at", "This is not a time; write it as 2026-11-22T14:05:00+00:00."));
            return Optional.empty();
        }
        var detail = detail(cells.getOrDefault("detail", ""));
        if (detail.isEmpty()) {
            rejected.add(new Problem(line, "detail", "This has to be key=value pairs with ; between them."));
            return Optional.empty();
        }
        return Optional.of(new BatchRow(
                line,
                key(cells),
                at.get(),
                cells.getOrDefault("action", "").toLowerCase(Locale.ROOT),
                cells.getOrDefault("person", ""),
                cells.getOrDefault("item", ""),
                detail.get(),
                cells.getOrDefault("hub", ""),
                cells.getOrDefault("by", "")));
    }

    /// Koha's lines: time, `issue` card item, or `return` item, or `payment` card amount, split by tabs.
    private static Reading<BatchRow> koha(String text, ZoneId zone) {
        var rows = new ArrayList<BatchRow>();
        var rejected = new ArrayList<Problem>();
        int number = 1;
        int read = 0;
        for (var line : text.lines().skip(1).toList()) {
            number++;
            if (line.isBlank()) continue;
            read++;
            var parts = line.split("\t", -1);
            var cells = new TreeMap<String, String>();
            cells.put(
                    "at", parts[0].strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d).*$", "$1T$2"));
            if (parts.length >= 4 && parts[1].equals("issue")) {
                cells.put("action", "lend");
                cells.put("person", parts[2].strip());
                cells.put("item", parts[3].strip());
            } else if (parts.length >= 3 && parts[1].equals("return")) {
                cells.put("action", "return");
                cells.put("item", parts[2].strip());
            } else {
                rejected.add(new Problem(number, "", "Only issues and returns are read from a Koha file."));
                continue;
            }
            row(number, cells, zone, rejected).ifPresent(rows::add);
        }
        return new Reading.Rows<>(read, rows, rejected, List.of(), Origin.HUBLEND, DatesFound.NO_QUESTION, List.of());
    }

    private static Optional<Instant> instant(String text, ZoneId zone) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            // Without an offset, the hub's own clock is meant.
        }
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> detail(String text) {
        var pairs = new TreeMap<String, String>();
        for (var pair : text.split(";")) {
            if (pair.isBlank()) continue;
            int equals = pair.indexOf('=');
            if (equals < 1) return Optional.empty();
            pairs.put(
                    pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    pair.substring(equals + 1).strip());
        }
        return Optional.of(pairs);
    }

    private static String key(Map<String, String> cells) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : COLUMNS) {
                digest.update(cells.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "batch:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
