package org.hublend.ledger;

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

    @Override
    public int compareTo(Subject other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Ids.compare(id, other.id);
    }
}
