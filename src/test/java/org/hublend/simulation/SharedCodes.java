package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;

/// Whether somebody is told of each tag, card or badge that two have. Whoever was given it has it until a fact that
/// knew of that takes it away; where two said both at the same time, either may be so.
final class SharedCodes {
    private static final class Owner {
        final List<UUID> given = new ArrayList<>();
        final List<UUID> taken = new ArrayList<>();
    }

    private final PlainHistory all;
    private final List<Told> told;
    private final Map<Subject, Owner> owners = new TreeMap<>();
    private boolean isShared;

    SharedCodes(PlainHistory all, List<Told> told) {
        this.all = all;
        this.told = told;
        for (var said : all.holding(Kind.class)) {
            switch (said.kind()) {
                case Kind.DeviceRegistered k -> said(said.id(), Subject.device(k.device()), k.codes(), List.of());
                case Kind.DeviceChanged k -> said(said.id(), Subject.device(k.device()), k.gained(), k.dropped());
                case Kind.PersonRegistered k -> said(said.id(), Subject.person(k.person()), k.codes(), List.of());
                case Kind.PersonChanged k -> said(said.id(), Subject.person(k.person()), k.gained(), k.dropped());
                case Kind.PersonErased k -> said(said.id(), Subject.person(k.person()), List.of(), k.dropped());
                case Kind.StaffRegistered k -> said(said.id(), Subject.staff(k.staff()), k.codes(), List.of());
                case Kind.StaffChanged k -> said(said.id(), Subject.staff(k.staff()), k.gained(), k.dropped());
                case Kind _ -> {
                    // Says of nobody that they have it.
                }
            }
        }
    }

    private void said(UUID fact, Subject owner, List<Code> gained, List<Code> dropped) {
        var its = owners.computeIfAbsent(owner, _ -> new Owner());
        for (var code : gained) {
            if (!code.subject().equals(all.subject)) continue;
            its.given.add(fact);
            isShared = code.kind() == CodeKind.KIT;
        }
        for (var code : dropped) if (code.subject().equals(all.subject)) its.taken.add(fact);
    }

    List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (told.size() > 1) complaints.add("told twice: " + told);
        var surely = owners.values().stream().filter(this::surelyHas).toList();
        long perhaps = owners.values().stream().filter(this::perhapsHas).count();
        if (!isShared && surely.size() > 1 && told.isEmpty())
            complaints.add("nobody is told that " + surely.size() + " have one code");
        for (var one : told) {
            boolean isReal = one.kind() == CaseKind.SAME_CODE && !isShared && perhaps > 1;
            boolean areGivings =
                    one.facts().stream().allMatch(f -> owners.values().stream().anyMatch(o -> o.given.contains(f)));
            if (!isReal || !areGivings) complaints.add("a case out of nothing: " + one);
            boolean namesAll = surely.stream().allMatch(o -> o.given.stream().anyMatch(one::names));
            if (!namesAll) complaints.add("not all who have the code are named: " + one);
        }
        return complaints;
    }

    private boolean surelyHas(Owner owner) {
        return owner.given.stream().anyMatch(g -> owner.taken.stream().allMatch(t -> t.equals(g) || all.knew(g, t)));
    }

    private boolean perhapsHas(Owner owner) {
        return owner.given.stream().anyMatch(g -> owner.taken.stream().noneMatch(t -> all.knew(t, g)));
    }
}
