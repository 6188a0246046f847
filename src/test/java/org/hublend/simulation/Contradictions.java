package org.hublend.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;

/// A second opinion on what contradicts: by the facts alone, fact against fact, without the program's order and without
/// what it makes of them. It says what somebody must be told of, and what nobody may be told; between the two lies what
/// only the order of all facts could decide.
final class Contradictions {
    private final Map<Subject, List<Fact>> about = new HashMap<>();

    Contradictions(Collection<Fact> facts) {
        for (var fact : facts)
            for (var subject : fact.subjects())
                about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
    }

    /// What is wrong with the cases that a node tells, all of them, and with what it ruled of each device.
    List<String> complaints(List<Told> told, Map<Subject, Ruled> ruled) {
        var complaints = new ArrayList<>(form(told));
        for (var subject : new TreeSet<>(about.keySet())) {
            var its = told.stream().filter(t -> t.subject().equals(subject)).toList();
            for (var complaint : complaints(
                    new PlainHistory(subject, about.getOrDefault(subject, List.of())),
                    its,
                    ruled.getOrDefault(subject, Ruled.NOTHING)))
                complaints.add("of a " + subject.type().word() + ": " + complaint);
        }
        return complaints;
    }

    /// What is wrong with the cases that a node tells that reads what is for it only.
    ///
    /// @param reads the subjects that it reads, besides all devices
    static List<String> missed(List<Told> told, List<Told> by, Collection<Subject> reads) {
        var due = new HashSet<Told>();
        for (var one : told)
            if (one.subject().type() == SubjectType.DEVICE || reads.contains(one.subject())) due.add(one);
        var complaints = new ArrayList<String>();
        for (var one : due) if (!by.contains(one)) complaints.add("not told: " + one);
        for (var one : by) if (!due.contains(one)) complaints.add("told here alone: " + one);
        if (new HashSet<>(by).size() < by.size()) complaints.add("told twice at one desk");
        return complaints;
    }

    private List<String> form(List<Told> told) {
        var complaints = new ArrayList<String>();
        var ids = new HashSet<UUID>();
        for (var one : told) {
            if (!ids.add(one.id())) complaints.add("told twice: " + one);
            if (!one.id().equals(Told.id(one.kind(), one.subject(), one.detail(), one.facts())))
                complaints.add("another id than all others give it: " + one);
            var known = about.getOrDefault(one.subject(), List.of());
            if (!known.stream().map(Fact::id).toList().containsAll(one.facts()))
                complaints.add("it names what is not about it: " + one);
            for (var other : told) {
                boolean isOfOne = one != other
                        && one.kind() == other.kind()
                        && one.subject().equals(other.subject())
                        && one.detail().equals(other.detail());
                boolean isSame = isOfOne
                        && (one.facts().equals(other.facts())
                                || one.kind() == CaseKind.DOUBLE_LOAN
                                        && one.facts().stream().anyMatch(other.facts()::contains));
                if (isSame) complaints.add("one contradiction is told twice: " + one + " and " + other);
            }
        }
        return complaints;
    }

    private static List<String> complaints(PlainHistory all, List<Told> told, Ruled ruled) {
        var complaints = new ArrayList<String>();
        switch (all.subject.type()) {
            case DEVICE -> {
                var device = new DeviceHistory(all);
                complaints.addAll(new LentTwice(device, told, ruled).complaints());
                complaints.addAll(new OddAtTheCounter(device, told).complaints());
                complaints.addAll(new OutOrBack(device, ruled).complaints());
                complaints.addAll(new SaidDifferently(all, told).complaints());
                strange(told, complaints, CaseKind.SAME_CODE, CaseKind.ACTIVITY_AFTER_ERASURE);
            }
            case PERSON, HUB, STAFF -> {
                complaints.addAll(new SaidDifferently(all, told).complaints());
                complaints.addAll(new AboutTheErased(all, told).complaints());
                for (var one : told)
                    if (one.kind() != CaseKind.FIELD_CLASH && one.kind() != CaseKind.ACTIVITY_AFTER_ERASURE)
                        complaints.add("a case out of nothing: " + one);
            }
            case CODE -> complaints.addAll(new SharedCodes(all, told).complaints());
            case LOAN, SESSION, GIFT -> {
                if (!told.isEmpty()) complaints.add("a case out of nothing: " + told);
            }
        }
        return complaints;
    }

    private static void strange(List<Told> told, List<String> complaints, CaseKind... kinds) {
        for (var one : told) if (List.of(kinds).contains(one.kind())) complaints.add("a case out of nothing: " + one);
    }
}
