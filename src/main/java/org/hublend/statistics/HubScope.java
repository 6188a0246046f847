package org.hublend.statistics;

import java.util.Set;
import java.util.UUID;

/// Whose happenings are counted.
public sealed interface HubScope {
    /// The whole alliance, as far as this database knows it.
    record All() implements HubScope {}

    /// Some hubs, by whichever of their ids.
    record Only(Set<UUID> hubs) implements HubScope {
        public Only {
            hubs = Set.copyOf(hubs);
        }
    }
}
