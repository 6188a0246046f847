package org.hublend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// One thing that facts are about; each subject is folded by itself.
public record Subject(SubjectType type, UUID id) implements Comparable<Subject> {
    public static Subject device(UUID id) {
        return new Subject(SubjectType.DEVICE, id);
    }

    public static Subject person(UUID id) {
        return new Subject(SubjectType.PERSON, id);
    }

    public static Subject loan(UUID id) {
        return new Subject(SubjectType.LOAN, id);
    }

    public static Subject session(UUID id) {
        return new Subject(SubjectType.SESSION, id);
    }

    public static Subject gift(UUID id) {
        return new Subject(SubjectType.GIFT, id);
    }

    public static Subject hub(UUID id) {
        return new Subject(SubjectType.HUB, id);
    }

    public static Subject staff(UUID id) {
        return new Subject(SubjectType.STAFF, id);
    }

    /// The one, and the codes that a fact names.
    static SortedSet<Subject> about(List<Code> codes, Subject first) {
        var subjects = new TreeSet<Subject>();
        subjects.add(first);
        for (var code : codes) subjects.add(code.subject());
        return subjects;
    }

    static SortedSet<Subject> with(List<UUID> people, Subject first) {
        var subjects = about(List.of(), first);
        for (var person : people) subjects.add(person(person));
        return subjects;
    }

    static List<Code> both(List<Code> some, List<Code> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public int compareTo(Subject other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Ids.compare(id, other.id);
    }
}
