package org.hublend.state;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.HUB;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.PERSON;
import static org.hublend.state.tables.Tables.SESSION;
import static org.hublend.state.tables.Tables.STAFF;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.Case;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.jooq.TableRecord;

/// The rows of hubs, people and staff, of codes, and of the cases that any subject may have.
final class RegisterRows {
    /// A person whose hub was taken away by facts that nobody should have written still has a row.
    private static final UUID NOWHERE = new UUID(0, 0);

    List<TableRecord<?>> of(RegisterEntry entry) {
        if (entry.registered().isEmpty() || entry.erasure().isPresent()) return List.of();
        var fields = entry.fields();
        var id = entry.subject().id();
        return switch (entry.subject().type()) {
            case PERSON -> {
                var row = PERSON.newRecord();
                row.setId(id);
                row.setHub(entry.hub().orElse(NOWHERE));
                row.setIsOrganisation(fields.get("organisation").isPresent());
                row.setFormat(Texts.clean(fields.get("format").orElse("")));
                row.setLanguage(Texts.clean(fields.get("language").orElse("")));
                row.setSameAs(entry.same().orElse(null));
                yield List.of(row);
            }
            case STAFF -> {
                var row = STAFF.newRecord();
                row.setId(id);
                row.setHub(entry.hub().orElse(NOWHERE));
                row.setRole(Texts.clean(fields.get("role").orElse("volunteer")));
                row.setIsActive(fields.get("left").isEmpty());
                yield List.of(row);
            }
            case HUB -> {
                var row = HUB.newRecord();
                row.setId(id);
                row.setName(Texts.clean(fields.get("name").orElse("")));
                row.setPostcode(Texts.clean(fields.get("postcode").orElse("")));
                row.setWard(Texts.clean(fields.get("ward").orElse("")));
                row.setHours(Texts.clean(fields.get("hours").orElse("")));
                row.setZone(Texts.clean(fields.get("zone").orElse("Europe/London")));
                row.setSameAs(entry.same().orElse(null));
                yield List.of(row);
            }
            case DEVICE, LOAN, SESSION, GIFT, CODE -> List.of();
        };
    }

    List<TableRecord<?>> of(CodeStanding standing) {
        var rows = new ArrayList<TableRecord<?>>();
        standing.code().ifPresent(code -> {
            for (var owner : standing.owners()) {
                var row = CODE.newRecord();
                row.setSubject(standing.id());
                row.setOwner(owner.id());
                row.setOwnerType(owner.type().word());
                row.setKind(code.kind().word());
                row.setText(Texts.indexed(code.text()));
                rows.add(row);
            }
        });
        return rows;
    }

    Collection<TableRecord<?>> cases(Standing standing) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var one : distinct(standing.cases())) {
            var row = CASES.newRecord();
            row.setId(one.id());
            row.setSubject(one.subject().id());
            row.setSubjectType(one.subject().type().word());
            row.setKind(one.kind().word());
            row.setSeverity(one.kind().severity().word());
            row.setDetail(Texts.clean(one.detail()));
            row.setFacts(one.facts().stream().map(UUID::toString).collect(Collectors.joining(" ")));
            row.setSince(one.since());
            rows.add(row);
        }
        return rows;
    }

    /// The same facts can make the same contradiction twice over.
    private static Collection<Case> distinct(List<Case> cases) {
        var byId = new LinkedHashMap<UUID, Case>();
        for (var one : cases) byId.put(one.id(), one);
        return byId.values();
    }
}
