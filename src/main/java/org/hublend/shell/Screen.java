package org.hublend.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.hublend.scanning.Reading;

/// One screen of the rail: its place there, how it looks, and what it does while it is in front.
///
/// @param view makes what is seen, once, when it is first wanted
/// @param answer what this screen says in the band above it
/// @param keys what the keys do that mean something here; the window has its own for the others
/// @param help a few sentences that say what people do here
/// @param takes told of each scan; false where the scan is not for this screen, and the desk comes to the front for it
/// @param shown called each time it comes to the front, to read again what it shows
public record Screen(
        Place place,
        Supplier<? extends Parent> view,
        ObjectProperty<Optional<Answer>> answer,
        List<KeyUse> keys,
        Supplier<List<String>> help,
        Predicate<Reading> takes,
        Runnable shown) {
    public Screen {
        keys = List.copyOf(keys);
    }

    /// A screen that says nothing in the band, has no keys of its own and leaves all scans to the desk.
    public Screen(Place place, Supplier<? extends Parent> view, Runnable shown) {
        this(place, view, new SimpleObjectProperty<>(Optional.empty()), List.of(), List::of, _ -> false, shown);
    }

    public Screen withKeys(KeyUse... all) {
        return new Screen(place, view, answer, List.of(all), help, takes, shown);
    }

    public Screen explained(String... sentences) {
        return new Screen(place, view, answer, keys, () -> List.of(sentences), takes, shown);
    }

    /// And what is to be known of what is in front at that moment, said first.
    public Screen explainedNow(Supplier<List<String>> now) {
        return new Screen(
                place,
                view,
                answer,
                keys,
                () -> Stream.concat(now.get().stream(), help.get().stream()).toList(),
                takes,
                shown);
    }

    public Screen answering(ObjectProperty<Optional<Answer>> band) {
        return new Screen(place, view, band, keys, help, takes, shown);
    }

    public Screen taking(Predicate<Reading> scans) {
        return new Screen(place, view, answer, keys, help, scans, shown);
    }

    public String id() {
        return place.id();
    }
}
