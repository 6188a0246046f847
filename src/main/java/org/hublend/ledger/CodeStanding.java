package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who claims one code. Two claims to a tag, card or badge are both kept; a scan then asks which is meant.
///
/// @param shown at which hubs somebody showed it without being known there; absent where nobody did
public record CodeStanding(
        UUID id,
        Sight sight,
        Optional<Code> code,
        List<Claim> claims,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Shown>> shown)
        implements Standing {
    /// That it was shown at a hub, by a fact.
    public record Shown(UUID fact, UUID hub) {}

    /// One claim: by a device, a person or a member of staff, through a fact. Claims taken back stay, for undo.
    ///
    /// @param alsoBy the last other that took it back; absent where nobody did
    public record Claim(
            Subject owner,
            UUID fact,
            Optional<UUID> droppedBy,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> alsoBy) {
        static Claim of(Subject owner, UUID fact) {
            return new Claim(owner, fact, Optional.empty(), Optional.empty());
        }

        boolean holds() {
            return droppedBy.isEmpty();
        }

        Claim dropped(UUID by) {
            return holds()
                    ? new Claim(owner, fact, Optional.of(by), Optional.empty())
                    : new Claim(owner, fact, droppedBy, Optional.of(by));
        }

        Claim notDropped(UUID undone) {
            var also = alsoBy.filter(by -> !by.equals(undone));
            boolean isFirst = droppedBy.filter(undone::equals).isPresent();
            return isFirst ? new Claim(owner, fact, also, Optional.empty()) : new Claim(owner, fact, droppedBy, also);
        }
    }

    static CodeStanding none(UUID id) {
        return new CodeStanding(id, Sight.NONE, Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.CODE, id);
    }

    @Override
    public Local local() {
        return Local.NONE;
    }

    @Override
    public CodeStanding withLocal(Local local) {
        return this;
    }

    @Override
    public CodeStanding withSight(Sight sight) {
        return new CodeStanding(id, sight, code, claims, shown);
    }

    @Override
    public CodeStanding after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.DeviceRegistered k -> changed(fact, Subject.device(k.device()), k.codes(), List.of());
            case Kind.DeviceChanged k -> changed(fact, Subject.device(k.device()), k.gained(), k.dropped());
            case Kind.PersonRegistered k -> changed(fact, Subject.person(k.person()), k.codes(), List.of());
            case Kind.PersonChanged k -> changed(fact, Subject.person(k.person()), k.gained(), k.dropped());
            case Kind.PersonErased k -> changed(fact, Subject.person(k.person()), List.of(), k.dropped());
            case Kind.StaffRegistered k -> changed(fact, Subject.staff(k.staff()), k.codes(), List.of());
            case Kind.StaffChanged k -> changed(fact, Subject.staff(k.staff()), k.gained(), k.dropped());
            case Kind.CardShown k -> shown(fact, k);
            case Kind.Undone k -> undone(fact, k.fact());
            case Kind _ -> withSight(sight.after(fact));
        };
    }

    /// Those whom a scan of this code may mean.
    public List<Subject> owners() {
        return claims.stream()
                .filter(Claim::holds)
                .map(Claim::owner)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Case> cases() {
        if (code.isEmpty() || code.get().kind().isShared() || owners().size() < 2) return List.of();
        var facts = new TreeMap<Subject, UUID>();
        for (var claim : claims) if (claim.holds()) facts.putIfAbsent(claim.owner(), claim.fact());
        return List.of(Case.of(
                CaseKind.SAME_CODE, subject(), facts.values(), code.get().kind().word(), 0));
    }

    private CodeStanding changed(Fact fact, Subject owner, List<Code> gained, List<Code> dropped) {
        var next = new ArrayList<Claim>();
        boolean drops = dropped.stream().anyMatch(this::isMine);
        for (var claim : claims) {
            boolean over = drops && claim.owner().equals(owner);
            next.add(over ? claim.dropped(fact.id()) : claim);
        }
        var mine = gained.stream().filter(this::isMine).findFirst();
        // Also where it is held already: what was said first may be undone.
        if (mine.isPresent()) next.add(Claim.of(owner, fact.id()));
        next.sort(Comparator.comparing(Claim::owner).thenComparing(Claim::fact, Ids::compare));
        return new CodeStanding(id, sight.after(fact), code.or(() -> mine), List.copyOf(next), shown);
    }

    private CodeStanding shown(Fact fact, Kind.CardShown kind) {
        var all = new ArrayList<>(shown.orElse(List.of()));
        all.add(new Shown(fact.id(), kind.hub()));
        all.sort(Comparator.comparing(Shown::fact, Ids::compare));
        return new CodeStanding(
                id, sight.after(fact), code.or(() -> Optional.of(kind.card())), claims, Optional.of(List.copyOf(all)));
    }

    /// The hubs that are to know who has it.
    public Set<UUID> hubs() {
        return shown.orElse(List.of()).stream().map(Shown::hub).collect(Collectors.toCollection(TreeSet::new));
    }

    private CodeStanding undone(Fact fact, UUID target) {
        var left = claims.stream()
                .filter(c -> !c.fact().equals(target))
                .map(c -> c.notDropped(target))
                .toList();
        var still = shown.map(
                all -> all.stream().filter(s -> !s.fact().equals(target)).toList());
        return new CodeStanding(id, sight.after(fact), code, left, still.filter(all -> !all.isEmpty()));
    }

    private boolean isMine(Code claimed) {
        return claimed.subject().id().equals(id);
    }
}
