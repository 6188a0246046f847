package org.hublend.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;

/// Makes buttons as this house wants them: no letter of theirs is a shortcut, and their key can be seen and heard.
public final class Buttons {
    private final Texts texts;

    public Buttons(Texts texts) {
        this.texts = texts;
    }

    /// A button with words and no key.
    public Button plain(String words, Runnable act) {
        var button = new Button(words);
        button.setMnemonicParsing(false);
        button.setAccessibleText(words);
        button.setMinHeight(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// A button that looks like a line of text, for what is seldom wanted.
    public Button quiet(String words, Runnable act) {
        var button = plain(words, act);
        button.getStyleClass().addAll(Styles.FLAT, "quiet");
        return button;
    }

    /// A button with the key that does the same, shown at its end.
    public Button keyed(String words, String key, Runnable act) {
        var button = plain(words, act);
        button.setGraphic(cap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(texts.of("key.spoken", words, key));
        return button;
    }

    /// The one main action of a screen.
    public Button main(String words, String key, Runnable act) {
        var button = keyed(words, key, act);
        button.getStyleClass().addAll(Styles.ACCENT, "main");
        return button;
    }

    /// A button that shows an icon and says its words to a screen reader and in its tooltip.
    public Button icon(Ikon icon, String words, Runnable act) {
        var button = plain("", act);
        button.setGraphic(new Icon(icon));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    static Label cap(String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        return cap;
    }
}
