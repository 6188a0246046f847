package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What all facts about one subject come to. Pure and total: a well-formed fact never fails to apply,
/// and what contradicts is kept as a [Case].
public sealed interface Standing
        permits Custody, RegisterEntry, LoanStanding, SessionStanding, GiftStanding, CodeStanding {
    /// Raised whenever the same facts come to something else than before: the centre then folds all of them anew.
    int FOLD_VERSION = 7;

    Subject subject();

    Sight sight();

    Local local();

    Standing withLocal(Local local);

    /// What is so after one more fact, which comes after all others in the canonical order.
    /// The kind is what the fact says to this program.
    Standing after(Fact fact, Kind kind);

    /// The same with a fact that this program can't read: it changes nothing, but what knew of it knew what it knew.
    default Standing afterUnread(Fact fact) {
        return withSight(sight().after(fact));
    }

    Standing withSight(Sight sight);

    /// One more fact, whether this program can read it or not.
    default Standing after(Fact fact) {
        return Kinds.read(fact).map(kind -> after(fact, kind)).orElseGet(() -> afterUnread(fact));
    }

    List<Case> cases();

    /// Before any fact.
    static Standing none(Subject subject) {
        return switch (subject.type()) {
            case DEVICE -> Custody.none(subject.id());
            case PERSON, HUB, STAFF -> RegisterEntry.none(subject);
            case LOAN -> LoanStanding.none(subject.id());
            case SESSION -> SessionStanding.none(subject.id());
            case GIFT -> GiftStanding.none(subject.id());
            case CODE -> CodeStanding.none(subject.id());
        };
    }

    /// Folds all facts about a subject, in whatever order they are given.
    static Standing of(Subject subject, List<Fact> facts) {
        var standing = none(subject);
        for (var fact : CanonicalOrder.of(facts)) standing = standing.after(fact);
        return standing;
    }

    static String write(Standing standing) {
        return Kinds.JSON.writeValueAsString(standing);
    }

    /// Empty when the text is not a standing of this type.
    static Optional<Standing> read(SubjectType type, String json) {
        try {
            return Optional.ofNullable(
                    switch (type) {
                        case DEVICE -> Kinds.JSON.readValue(json, Custody.class);
                        case PERSON, HUB, STAFF -> Kinds.JSON.readValue(json, RegisterEntry.class);
                        case LOAN -> Kinds.JSON.readValue(json, LoanStanding.class);
                        case SESSION -> SessionStanding.read(json);
                        case GIFT -> Kinds.JSON.readValue(json, GiftStanding.class);
                        case CODE -> Kinds.JSON.readValue(json, CodeStanding.class);
                    });
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Whether what was written holds nothing that only some may read; true is certain, and needs no reading.
    static boolean isOpen(SubjectType type, String json) {
        return type == SubjectType.CODE || json.endsWith(Local.NOTHING);
    }

    static String writeLocal(Local local) {
        return Kinds.JSON.writeValueAsString(local);
    }

    static Optional<Local> readLocal(String json) {
        try {
            return Optional.ofNullable(Kinds.JSON.readValue(json, Local.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
