package org.hublend.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a node keeps of the contradictions of one device that are over, and of its loans.
record Ruled(List<Over> over, List<Lent> loans) {
    static final Ruled NOTHING = new Ruled(List.of(), List.of());
    private static final JsonMapper JSON = new JsonMapper();

    /// A contradiction that was settled or explained.
    record Over(CaseKind kind, Set<UUID> facts) {}

    /// How a loan came out, by the fact that opened it.
    record Lent(UUID opened, String state) {}

    /// From the text that a node keeps of a device.
    static Ruled of(String standing) {
        var read = JSON.readTree(standing);
        var over = new ArrayList<Over>();
        for (var trouble : read.path("troubles"))
            if (trouble.path("settled").asBoolean())
                over.add(new Over(Told.kind(trouble.path("kind").asString()), ids(trouble.path("facts"))));
        var loans = new ArrayList<Lent>();
        for (var item : read.path("items"))
            loans.add(new Lent(
                    UUID.fromString(item.path("opened").asString()),
                    item.path("state").asString()));
        return new Ruled(over, loans);
    }

    private static Set<UUID> ids(JsonNode list) {
        var ids = new HashSet<UUID>();
        for (var id : list) ids.add(UUID.fromString(id.asString()));
        return ids;
    }
}
