package org.hublend.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Kind;
import org.hublend.simulation.PlainHistory.Said;

/// Whether somebody is told of what was recorded of the erased by desks that did not know of it.
final class AboutTheErased {
    private final PlainHistory all;
    private final List<Told> told;

    AboutTheErased(PlainHistory all, List<Told> told) {
        this.all = all;
        this.told = told.stream()
                .filter(t -> t.kind() == CaseKind.ACTIVITY_AFTER_ERASURE)
                .toList();
    }

    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var erasures = all.said(Kind.PersonErased.class);
        var late = new HashSet<UUID>();
        var perhaps = new HashSet<UUID>();
        for (var said : all.said(Kind.class)) {
            if (said.kind() instanceof Kind.PersonErased || said.kind() instanceof Kind.ErasureDone) continue;
            boolean isUnknown = erasures.stream().noneMatch(e -> all.knew(e, said));
            if (erasures.stream().anyMatch(e -> !all.knew(e, said))) perhaps.add(said.id());
            if (isUnknown && isOfThem(said)) late.add(said.id());
        }
        // Who knows what it says.
        for (var fact : all.unread()) {
            if (erasures.stream().anyMatch(e -> !all.knew(e.id(), fact))) perhaps.add(fact);
            if (erasures.stream().noneMatch(e -> all.knew(e.id(), fact)) && !all.isUndone(fact)) late.add(fact);
        }
        if (told.size() > 1) complaints.add("told twice: " + told);
        for (var one : told) {
            var facts = new HashSet<>(one.facts());
            boolean isOfErasure = erasures.stream().anyMatch(e -> facts.remove(e.id()));
            if (!isOfErasure || facts.isEmpty() || !perhaps.containsAll(facts))
                complaints.add("a case out of nothing: " + one);
            if (all.isSettled(one.id())) complaints.add("settled, and still a case: " + one);
        }
        if (erasures.isEmpty() || !all.isRemembered()) return complaints;
        boolean isTold = told.stream().anyMatch(t -> t.facts().containsAll(late));
        if (!late.isEmpty() && !isTold && !isSettled(late)) complaints.add("nobody is told of " + late);
        return complaints;
    }

    private boolean isOfThem(Said<Kind> said) {
        return !all.isUndone(said.id())
                && !(said.kind() instanceof Kind.Undone)
                && !(said.kind() instanceof Kind.CaseSettled);
    }

    /// Somebody who knew of all of them has looked at it.
    private boolean isSettled(Set<UUID> late) {
        return all.holding(Kind.CaseSettled.class).stream()
                .anyMatch(s -> late.stream().allMatch(f -> all.knew(s.id(), f)));
    }
}
