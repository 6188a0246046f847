package org.hublend.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.people.People;
import org.hublend.storage.Draft;
import org.hublend.storage.Recording;

/// Records skills sessions.
public final class Sessions {
    private final People people;

    public Sessions(People people) {
        this.people = people;
    }

    /// @param headcount all who came; at least those who are known by name
    public Fact record(
            Recording recording,
            UUID hub,
            UUID volunteer,
            String form,
            int minutes,
            int headcount,
            List<UUID> learners,
            List<String> topics,
            Happened happened) {
        var coarse = new ArrayList<Coarse>();
        for (var learner : learners) coarse.add(people.coarse(recording.sql(), learner));
        var kind = new Kind.SessionRecorded(
                recording.newId(),
                hub,
                volunteer,
                form,
                minutes,
                Math.max(headcount, learners.size()),
                learners,
                topics);
        return recording.record(Draft.of(kind, happened, volunteer).withCoarse(coarse));
    }
}
