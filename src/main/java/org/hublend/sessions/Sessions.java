package org.hublend.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.people.People;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// Records skills sessions, and what is corrected of them.
public final class Sessions {
    private final People people;

    public Sessions(People people) {
        this.people = people;
    }

    public Fact record(Recording recording, UUID hub, UUID actor, Taught taught) {
        var kind = new Kind.SessionRecorded(
                recording.newId(),
                hub,
                taught.volunteer(),
                taught.form(),
                taught.minutes(),
                taught.headcount(),
                taught.people(),
                taught.topics(),
                taught.devices());
        return recording.record(Draft.of(kind, taught.held(), actor).withCoarse(coarse(recording, taught.people())));
    }

    /// Says what a session really was, or that it never took place.
    ///
    /// @param now when it is corrected, not when it was held
    public Fact correct(
            Recording recording, UUID session, UUID hub, UUID actor, Happened now, Optional<Taught> really) {
        var content = really.map(t -> new Kind.SessionCorrected.Content(
                t.held(), t.volunteer(), t.form(), t.minutes(), t.headcount(), t.people(), t.topics(), t.devices()));
        var learners = really.map(Taught::people).orElse(List.of());
        return recording.record(Draft.of(new Kind.SessionCorrected(session, hub, content), now, actor)
                .withCoarse(coarse(recording, learners)));
    }

    private List<Coarse> coarse(Recording recording, List<UUID> learners) {
        var coarse = new ArrayList<Coarse>();
        for (var learner : learners) coarse.add(people.coarse(recording.sql(), learner));
        return coarse;
    }
}
