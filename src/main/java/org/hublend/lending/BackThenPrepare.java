package org.hublend.lending;

import java.util.List;
import java.util.Optional;

/// A device that is taken back so that it can be prepared: once its return is recorded, it goes on there.
final class BackThenPrepare {
    private final DeskModel desk;
    private Optional<String> wanted = Optional.empty();

    BackThenPrepare(DeskModel desk) {
        this.desk = desk;
    }

    void begin(String tag) {
        wanted = Optional.of(tag);
        desk.typed(tag);
    }

    /// The device among these that was wanted; it is wanted no more.
    Optional<Thing> among(List<Work.Back> back) {
        var found = back.stream()
                .map(Work.Back::thing)
                .filter(thing -> wanted.filter(thing.tag()::equals).isPresent())
                .findFirst();
        wanted = Optional.empty();
        return found;
    }
}
