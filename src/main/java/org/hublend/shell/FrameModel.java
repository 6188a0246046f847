package org.hublend.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the window's frame shows around a screen, and what it can be asked to do.
public final class FrameModel {
    /// What the frame asks of the rest of the program.
    public interface Acts {
        /// Somebody typed in the scan box and pressed Enter.
        void search(String typed);

        void undo(Done done);

        /// Somebody pressed the hub and its light.
        void showNews();

        /// Somebody pressed the name of who is signed in.
        void showWho();
    }

    public final StringProperty hub = new SimpleStringProperty("");
    public final ObjectProperty<Light> light = new SimpleObjectProperty<>(new Light(Light.Kind.GOOD, ""));
    public final ObservableList<Place> places = FXCollections.observableArrayList();
    /// The id of the place in front.
    public final StringProperty here = new SimpleStringProperty("");
    /// Who is signed in, empty for nobody.
    public final StringProperty who = new SimpleStringProperty("");
    public final StringProperty typed = new SimpleStringProperty("");
    /// Whether a scan would reach this window.
    public final BooleanProperty listening = new SimpleBooleanProperty(true);
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    /// What this desk did today, newest first.
    public final ObservableList<Done> done = FXCollections.observableArrayList();
    public final BooleanProperty allDone = new SimpleBooleanProperty(false);
    /// Help for the screen in front, while it is wanted.
    public final ObjectProperty<Optional<Help>> help = new SimpleObjectProperty<>(Optional.empty());
    /// In per cent.
    public final IntegerProperty textSize = new SimpleIntegerProperty(100);

    /// The scan box is to have the focus; each time it changes.
    final IntegerProperty toScanBox = new SimpleIntegerProperty();

    private final Acts acts;

    public FrameModel(Acts acts) {
        this.acts = acts;
    }

    public void go(String id) {
        help.set(Optional.empty());
        here.set(id);
    }

    /// To the nth place of the rail, from 1; nothing happens where there is none.
    public void goToNumber(int number) {
        if (number >= 1 && number <= places.size()) go(places.get(number - 1).id());
    }

    /// Says how many things wait at a place.
    public void waiting(String id, int count) {
        places.replaceAll(place -> place.id().equals(id) ? place.withWaiting(count) : place);
    }

    /// To the scan box, to find by typing.
    public void find() {
        toScanBox.set(toScanBox.get() + 1);
    }

    public void search() {
        if (!typed.get().isBlank()) acts.search(typed.get().strip());
    }

    public void undo(Done what) {
        acts.undo(what);
    }

    /// The newest thing that can still be undone.
    public void undoLast() {
        done.stream().filter(Done::undoable).findFirst().ifPresent(acts::undo);
    }

    public void showNews() {
        acts.showNews();
    }

    public void showWho() {
        acts.showWho();
    }

    /// The screen is done with its answer; the band goes.
    public void clearAnswer() {
        answer.set(Optional.empty());
    }
}
