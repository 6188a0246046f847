package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Kind;

/// Whether somebody is told of each attribute that two set differently in ignorance of each other, as long as nobody
/// who knew of both has set it since.
final class SaidDifferently {
    /// That a fact set an attribute.
    private record Setting(UUID fact, String value) {}

    private final PlainHistory all;
    private final List<Told> told;
    private final Map<String, List<Setting>> settings = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    SaidDifferently(PlainHistory all, List<Told> told) {
        this.all = all;
        this.told = told.stream().filter(t -> t.kind() == CaseKind.FIELD_CLASH).toList();
        for (var said : all.holding(Kind.class))
            changes(said.kind())
                    .forEach((name, value) -> settings.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new Setting(said.id(), value)));
    }

    /// What a fact says of the attributes of the subject.
    private Map<String, String> changes(Kind kind) {
        var id = all.subject.id();
        return switch (kind) {
            case Kind.DeviceRegistered k when k.device().equals(id) -> k.fields();
            case Kind.DeviceChanged k when k.device().equals(id) -> k.fields();
            case Kind.PersonRegistered k when k.person().equals(id) -> with(k.fields(), "hub", k.hub());
            case Kind.PersonChanged k when k.person().equals(id) -> k.fields();
            case Kind.StaffRegistered k when k.staff().equals(id) -> with(k.fields(), "hub", k.hub());
            case Kind.StaffChanged k when k.staff().equals(id) -> k.fields();
            case Kind.HubRegistered k when k.hub().equals(id) -> k.fields();
            case Kind.HubChanged k when k.hub().equals(id) -> k.fields();
            case Kind.HubJoined k
            when k.hub().equals(id) -> Map.of("same", k.same().toString());
            case Kind _ -> Map.of();
        };
    }

    private static Map<String, String> with(Map<String, String> fields, String name, UUID value) {
        var all = new TreeMap<>(fields);
        all.put(name, value.toString());
        return all;
    }

    List<String> complaints() {
        if (!all.said(Kind.PersonErased.class).isEmpty()) {
            if (!told.isEmpty()) complaints.add("of somebody erased there is told " + told);
            return complaints;
        }
        if (!all.isRemembered()) return complaints;
        settings.forEach(this::judge);
        for (var one : told) if (!settings.containsKey(one.detail())) complaints.add("a case out of nothing: " + one);
        return complaints;
    }

    private void judge(String name, List<Setting> set) {
        var last = set.stream()
                .filter(s -> set.stream().noneMatch(o -> all.knew(o.fact(), s.fact())))
                .toList();
        boolean isClash = last.stream().map(Setting::value).distinct().count() > 1;
        var cases = told.stream().filter(t -> t.detail().equals(name)).toList();
        if (cases.size() > 1) complaints.add("told twice: " + cases);
        if (isClash && cases.isEmpty())
            complaints.add("nobody is told that " + name + " was set differently by " + last);
        if (!isClash && !cases.isEmpty()) complaints.add("a case out of nothing: " + cases);
        for (var one : cases) {
            var values = set.stream()
                    .filter(s -> one.names(s.fact()))
                    .map(Setting::value)
                    .distinct()
                    .count();
            if (isClash && values < 2) complaints.add("a case that names no two values: " + one);
        }
    }
}
