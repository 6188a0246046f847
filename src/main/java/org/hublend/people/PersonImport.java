package org.hublend.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.ImportReport;
import org.hublend.imports.PersonRow;
import org.hublend.imports.Problem;
import org.hublend.imports.Reading;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;

/// Brings a list of people into the register. The same list twice changes nothing.
public final class PersonImport {
    private static final int AT_ONCE = 200;

    private enum Became {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private final DataFolder folder;
    private final People people;
    private final CardNumbers cards;

    public PersonImport(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
        this.cards = new CardNumbers(folder.random());
    }

    public ImportReport run(Reading.Rows<PersonRow> rows, Hub home, UUID actor, boolean dryRun) {
        var counts = new int[Became.values().length];
        var rejected = new ArrayList<>(rows.rejected());
        if (dryRun) {
            folder.rehearse(recording -> take(recording, rows.rows(), home, actor, counts, rejected));
        } else {
            for (int from = 0; from < rows.rows().size(); from += AT_ONCE) {
                var some = rows.rows()
                        .subList(from, Math.min(from + AT_ONCE, rows.rows().size()));
                folder.writeLater(recording -> take(recording, some, home, actor, counts, rejected));
            }
        }
        return new ImportReport(
                rows.read(),
                counts[Became.CREATED.ordinal()],
                counts[Became.UPDATED.ordinal()],
                counts[Became.UNCHANGED.ordinal()],
                List.copyOf(rejected),
                rows.ignored(),
                rows.remarks(),
                rows.dates().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dryRun);
    }

    private int take(
            Recording recording, List<PersonRow> rows, Hub home, UUID actor, int[] counts, List<Problem> rejected) {
        for (var row : rows) {
            var known = known(recording, row);
            if (known.size() > 1) {
                rejected.add(new Problem(row.line(), "card", "Two people have this card; settle that first."));
            } else if (known.isEmpty()) {
                register(recording, row, home, actor);
                counts[Became.CREATED.ordinal()]++;
            } else {
                boolean changed = people.change(
                                recording,
                                known.getFirst(),
                                open(row),
                                personal(row),
                                home.happened(recording.now()),
                                actor)
                        .isPresent();
                counts[(changed ? Became.UPDATED : Became.UNCHANGED).ordinal()]++;
            }
        }
        return rows.size();
    }

    private List<Person> known(Recording recording, PersonRow row) {
        var sql = recording.sql();
        if (!row.card().isBlank()) return people.withCard(sql, row.card());
        return people.withTheirKey(sql, key(row)).stream()
                .flatMap(id -> people.find(sql, id).stream())
                .toList();
    }

    private void register(Recording recording, PersonRow row, Hub home, UUID actor) {
        var hub = new Hubs(recording.sql()).named(row.hub()).orElse(home);
        var personal = personal(row);
        personal.computeIfAbsent("card", _ -> cards.next(recording.sql(), people));
        people.register(
                recording,
                recording.newId(),
                hub.id(),
                open(row),
                personal,
                row.card().isBlank() ? key(row) : "",
                home.happened(recording.now()),
                actor);
    }

    /// By which a row without a card is known again; it is kept only as a mark.
    private static String key(PersonRow row) {
        if (!row.theirKey().isBlank()) return "their:" + row.theirKey();
        return String.join("|", "row:" + row.name(), row.postcode(), row.phone(), row.email());
    }

    private static Map<String, String> open(PersonRow row) {
        var open = new TreeMap<String, String>();
        open.put("format", row.format());
        open.put("language", row.language());
        if (!row.organisation().isBlank() && row.organisation().equals(row.name())) open.put("organisation", "yes");
        open.values().removeIf(String::isEmpty);
        return open;
    }

    private static Map<String, String> personal(PersonRow row) {
        var personal = new TreeMap<String, String>();
        personal.put("card", row.card());
        personal.put("name", row.name());
        personal.put("phone", row.phone());
        personal.put("email", row.email());
        personal.put("address", row.address());
        personal.put("postcode", row.postcode());
        personal.put("age_band", row.ageBand());
        personal.put("reason", row.reason());
        personal.put("referred_by", row.referredBy());
        personal.put("household", row.household());
        personal.put("organisation", row.organisation());
        personal.put("notes", row.notes());
        personal.values().removeIf(String::isEmpty);
        return personal;
    }
}
