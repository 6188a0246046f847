package org.hublend.shell;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A badge was scanned and its PIN is wanted; who that is and whether the PIN is right, others know.
public final class SignInModel {
    /// What is asked for.
    public enum Step {
        BADGE,
        PIN,
        /// Another PIN than the one that somebody gave out.
        NEW_PIN,
        NEW_PIN_AGAIN
    }

    public final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.BADGE);
    /// The first name of the badge's holder; empty while a badge is waited for.
    public final StringProperty firstName = new SimpleStringProperty("");
    /// What is wrong, in a sentence; empty for nothing.
    public final StringProperty error = new SimpleStringProperty("");
    /// Whether work is kept behind this screen.
    public final BooleanProperty locked = new SimpleBooleanProperty(false);
    /// While a badge or a PIN is looked at, no second one is taken.
    public final BooleanProperty checking = new SimpleBooleanProperty(false);
    /// What somebody who tries the program out may want to know here; empty for nothing.
    public final StringProperty hint = new SimpleStringProperty("");

    private final Consumer<String> pinGiven;
    private final Runnable notMe;
    private final Consumer<String> badgeTyped;

    /// @param pinGiven is asked to sign the person in; it answers by [#refused] or by leaving this screen
    /// @param notMe is told that somebody else's badge is to be scanned
    /// @param badgeTyped is given the number of a badge that was typed, as where there is no scanner
    public SignInModel(Consumer<String> pinGiven, Runnable notMe, Consumer<String> badgeTyped) {
        this.pinGiven = pinGiven;
        this.notMe = notMe;
        this.badgeTyped = badgeTyped;
    }

    /// A badge was scanned, so its PIN is asked for.
    public void badge(String holder) {
        error.set("");
        checking.set(false);
        firstName.set(holder);
        step.set(holder.isEmpty() ? Step.BADGE : Step.PIN);
    }

    /// The holder of the badge chooses a PIN, or types the chosen one again.
    public void choose(Step chosen) {
        error.set("");
        checking.set(false);
        step.set(chosen);
    }

    public void give(String pin) {
        if (pin.isEmpty() || checking.get()) return;
        error.set("");
        checking.set(true);
        pinGiven.accept(pin);
    }

    /// The number of a badge was typed instead of scanned.
    public void typed(String badge) {
        if (badge.isBlank() || checking.get()) return;
        error.set("");
        checking.set(true);
        badgeTyped.accept(badge.strip());
    }

    public void refused(String sentence) {
        checking.set(false);
        error.set(sentence);
    }

    /// Back to waiting for a badge.
    public void back() {
        badge("");
        notMe.run();
    }
}
