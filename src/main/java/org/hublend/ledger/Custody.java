package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who has a device, where it was and in what state, by all that is known.
///
/// @param registered the fact that brought it into the stock
/// @param spells the states it went through, oldest first
/// @param items the loans it was part of, oldest first; at most one is open
/// @param troubles contradictions met on the way
public record Custody(
        UUID id,
        Sight sight,
        Optional<UUID> registered,
        Fields fields,
        List<Spell> spells,
        List<Item> items,
        List<Trouble> troubles,
        Local local)
        implements Standing {
    /// A time in one state, until the next spell begins.
    public record Spell(DeviceState state, Happened at, UUID fact, UUID hub) {}

    /// A contradiction, and whether later facts explained it.
    ///
    /// @param by the decision that settled it; absent where it is open, or explains itself
    public record Trouble(
            CaseKind kind,
            List<UUID> facts,
            boolean settled,
            long since,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> by) {
        Trouble reopened() {
            return new Trouble(kind, facts, false, since, Optional.empty());
        }

        Trouble explained() {
            return new Trouble(kind, facts, true, since, Optional.empty());
        }

        Trouble decided(UUID by) {
            return new Trouble(kind, facts, true, since, Optional.of(by));
        }

        Trouble with(List<UUID> more) {
            return of(Stream.concat(facts.stream(), more.stream()).distinct().toList());
        }

        Trouble of(List<UUID> facts) {
            return new Trouble(kind, facts.stream().sorted(Ids::compare).toList(), settled, since, by);
        }

        Trouble without(UUID undone) {
            var left = facts.stream().filter(f -> !f.equals(undone)).toList();
            return new Trouble(kind, left, settled, since, by);
        }
    }

    static Custody none(UUID id) {
        return new Custody(id, Sight.NONE, Optional.empty(), Fields.NONE, List.of(), List.of(), List.of(), Local.NONE);
    }

    @Override
    public Subject subject() {
        return Subject.device(id);
    }

    @Override
    public Custody withLocal(Local local) {
        return new Custody(id, sight, registered, fields, spells, items, troubles, local);
    }

    @Override
    public Custody withSight(Sight sight) {
        return new Custody(id, sight, registered, fields, spells, items, troubles, local);
    }

    @Override
    public Custody after(Fact fact, Kind kind) {
        return new CustodyStep(this, fact).take(kind);
    }

    /// The loan that the device is out on.
    public Optional<Item> open() {
        return items.stream().filter(i -> i.state() == ItemState.OPEN).findFirst();
    }

    public DeviceState state() {
        if (registered.isEmpty()) return DeviceState.UNREGISTERED;
        if (spells.isEmpty()) return DeviceState.READY;
        var latest = spells.getLast().state();
        if (latest != DeviceState.OUT) return latest;
        if (open().isPresent()) return DeviceState.OUT;
        if (items.stream().anyMatch(i -> i.state() == ItemState.DISPUTED)) return DeviceState.TO_SETTLE;
        // All loans behind the last spells were voided.
        return spells.reversed().stream()
                .map(Spell::state)
                .filter(s -> s != DeviceState.OUT)
                .findFirst()
                .orElse(DeviceState.READY);
    }

    /// Where the device was seen last.
    public Optional<UUID> hub() {
        return spells.isEmpty()
                ? Optional.empty()
                : Optional.of(spells.getLast().hub());
    }

    @Override
    public List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var trouble : troubles) {
            if (!trouble.settled()) cases.add(Case.of(trouble.kind(), subject(), trouble.facts(), "", trouble.since()));
        }
        fields.clashes().forEach((name, facts) -> cases.add(Case.of(CaseKind.FIELD_CLASH, subject(), facts, name, 0)));
        return cases;
    }
}
