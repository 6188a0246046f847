package org.hublend.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.ImportReport;
import org.hublend.imports.PersonRow;
import org.hublend.imports.Problem;
import org.hublend.imports.Reading;
import org.hublend.imports.Tally;
import org.hublend.ledger.Fact;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;

/// Brings a list of people into the register. The same list twice changes nothing.
public final class PersonImport {
    private final DataFolder folder;
    private final People people;
    private final CardNumbers cards;

    public PersonImport(DataFolder folder, People people) {
        this.folder = folder;
        this.people = people;
        this.cards = new CardNumbers(folder.random());
    }

    public ImportReport run(Reading.Rows<PersonRow> rows, Hub home, UUID actor, boolean dryRun) {
        var tally = new Tally(rows, dryRun, folder.newId());
        folder.writeInPortions(rows.rows(), dryRun, (recording, row) -> take(recording, row, home, actor, tally));
        return tally.report();
    }

    private void take(Recording recording, PersonRow row, Hub home, UUID actor, Tally tally) {
        var known = known(recording, row);
        if (known.size() > 1) {
            tally.rejected(new Problem(row.line(), "card", "Two people have this card; settle that first."));
        } else if (known.isEmpty()) {
            recording.imported().add(tally.run(), register(recording, row, home, actor));
            tally.created();
        } else {
            var happened = home.happened(recording.now());
            var change = people.change(recording, known.getFirst(), open(row), personal(row), happened, actor);
            change.ifPresent(fact -> recording.imported().add(tally.run(), fact));
            tally.known(change.isPresent());
        }
    }

    private List<Person> known(Recording recording, PersonRow row) {
        var sql = recording.sql();
        if (!row.card().isBlank()) return people.withCard(sql, row.card());
        return people.withTheirKey(sql, key(row));
    }

    private Fact register(Recording recording, PersonRow row, Hub home, UUID actor) {
        var hub = new Hubs(recording.sql()).named(row.hub()).orElse(home);
        var personal = personal(row);
        personal.computeIfAbsent("card", _ -> cards.next(recording.sql(), people));
        return people.register(
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
