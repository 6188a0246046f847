package org.hublend.lending;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The one field of the desk: a day, typed in the page, while everything else stays where it is.
public final class DayField {
    public final BooleanProperty isOpen = new SimpleBooleanProperty(false);
    /// What is asked for.
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty typed = new SimpleStringProperty("");
    /// Why what was typed can't be, in words; empty where nothing is wrong.
    public final StringProperty wrong = new SimpleStringProperty("");

    private Consumer<String> take = _ -> {};

    /// @param given what Enter gives the typed text to; it closes the field, or says what is wrong
    public void open(String asked, Consumer<String> given) {
        take = given;
        name.set(asked);
        typed.set("");
        wrong.set("");
        isOpen.set(true);
    }

    public void enter() {
        wrong.set("");
        take.accept(typed.get());
    }

    public void refuse(String why) {
        wrong.set(why);
    }

    public void close() {
        isOpen.set(false);
    }
}
