package org.hublend.shell;

import org.kordamp.ikonli.Ikon;

/// A screen that the rail offers.
///
/// @param id how the program names it; people never see it
/// @param waiting how many things wait there; 0 shows nothing
public record Place(String id, Ikon icon, String name, int waiting) {
    public Place withWaiting(int count) {
        return new Place(id, icon, name, count);
    }
}
