package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What all facts about one subject come to. Pure and total: a well-formed fact never fails to apply,
/// and what contradicts is kept as a [Case].
public sealed interface Standing permits Custody, RegisterEntry, LoanStanding, SessionStanding, CodeStanding {
    Subject subject();

    Sight sight();

    Local local();

    Standing withLocal(Local local);

    /// What is so after one more fact, which comes after all others in the canonical order.
    /// The kind is what the fact says to this program; a fact that it can't read must be held back instead.
    Standing after(Fact fact, Kind kind);

    List<Case> cases();

    /// Before any fact.
    static Standing none(Subject subject) {
        return switch (subject.type()) {
            case DEVICE -> Custody.none(subject.id());
            case PERSON, HUB, STAFF -> RegisterEntry.none(subject);
            case LOAN -> LoanStanding.none(subject.id());
            case SESSION -> SessionStanding.none(subject.id());
            case CODE -> CodeStanding.none(subject.id());
        };
    }

    /// Folds all facts about a subject, in whatever order they are given.
    static Standing of(Subject subject, List<Fact> facts) {
        var standing = none(subject);
        for (var fact : CanonicalOrder.of(facts)) {
            var kind = Kinds.read(fact);
            if (kind.isPresent()) standing = standing.after(fact, kind.get());
        }
        return standing;
    }

    static String write(Standing standing) {
        return Kinds.JSON.writeValueAsString(standing);
    }

    /// Empty when the text is not a standing of this type.
    static Optional<Standing> read(SubjectType type, String json) {
        Class<? extends Standing> as = switch (type) {
            case DEVICE -> Custody.class;
            case PERSON, HUB, STAFF -> RegisterEntry.class;
            case LOAN -> LoanStanding.class;
            case SESSION -> SessionStanding.class;
            case CODE -> CodeStanding.class;
        };
        try {
            return Optional.of(Kinds.JSON.readValue(json, as));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String writeLocal(Local local) {
        return Kinds.JSON.writeValueAsString(local);
    }

    static Optional<Local> readLocal(String json) {
        try {
            return Optional.of(Kinds.JSON.readValue(json, Local.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
