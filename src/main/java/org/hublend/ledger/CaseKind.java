package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// The contradictions that facts can have.
public enum CaseKind {
    /// Two desks lent one device, and neither knew of the other's loan.
    DOUBLE_LOAN(Severity.HARD),
    /// Two people settled one case for different borrowers, and neither knew of the other.
    DECIDED_TWICE(Severity.HARD),
    /// Lent although it was known to be out: the loan before is presumed over.
    LENT_WHILE_OUT(Severity.NOTE),
    LENT_WHILE_GONE(Severity.HARD),
    LENT_UNPREPARED(Severity.NOTE),
    RETURNED_NOT_OUT(Severity.NOTE),
    RENEWED_NOT_OUT(Severity.NOTE),
    STATED_WHILE_OUT(Severity.HARD),
    /// A fact was undone after another desk had built on it.
    UNDONE_BUT_USED(Severity.HARD),
    /// One attribute was set differently by two who did not know of each other.
    FIELD_CLASH(Severity.NOTE),
    /// One tag, card or badge stands for two.
    SAME_CODE(Severity.HARD),
    /// Something was recorded about somebody who had been erased, by a desk that did not know it.
    ACTIVITY_AFTER_ERASURE(Severity.HARD);

    /// Whether a person must decide, or only should look.
    public enum Severity {
        HARD,
        NOTE;

        public String word() {
            return Words.of(this);
        }
    }

    private final Severity severity;

    CaseKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
