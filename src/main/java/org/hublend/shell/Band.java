package org.hublend.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The answer to a scan, across the middle: colour, icon, big word and sentence say the same, and a screen reader
/// speaks it.
public final class Band extends HBox {
    private static final PseudoClass QUESTION = PseudoClass.getPseudoClass("question");

    private final Answer answer;

    public Band(Answer answer, Texts texts) {
        this.answer = answer;
        var buttons = new Buttons(texts);
        getStyleClass().addAll("band", "tone-" + answer.tone().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(QUESTION, answer.isQuestion());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken(texts));
        getChildren().addAll(mark(), words(buttons));
        addEventHandler(KeyEvent.KEY_PRESSED, this::chosen);
    }

    private StackPane mark() {
        var mark = new StackPane(new Icon(icon()));
        mark.getStyleClass().add("band-mark");
        return mark;
    }

    private VBox words(Buttons buttons) {
        var words = new VBox(new Words(answer.word(), "band-word"), new Words(answer.sentence(), "band-sentence"));
        words.getStyleClass().add("band-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var acts = new FlowPane();
        acts.getStyleClass().add("band-acts");
        // Else its height is reckoned for a narrow place and the band is half empty.
        acts.prefWrapLengthProperty().bind(words.widthProperty());
        for (int i = 0; i < answer.choices().size(); i++) acts.getChildren().add(choice(i, buttons));
        answer.main().ifPresent(main -> acts.getChildren().add(buttons.main(main.words(), main.key(), main.act())));
        if (!acts.getChildren().isEmpty()) words.getChildren().add(acts);
        return words;
    }

    private Button choice(int index, Buttons buttons) {
        var choice = answer.choices().get(index);
        var button = buttons.keyed(choice.words(), String.valueOf(index + 1), choice.act());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setWrapText(true);
        button.getStyleClass().add("choice");
        return button;
    }

    /// Whether this key chooses one of the answers here.
    boolean answers(KeyEvent event) {
        var number = digit(event.getCode().isDigitKey() ? event.getCode().getName() : "");
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && number >= 1
                && number <= answer.choices().size();
    }

    private void chosen(KeyEvent event) {
        if (!answers(event)) return;
        event.consume();
        answer.choices().get(digit(event.getCode().getName()) - 1).act().run();
    }

    /// The digit at the end of a key's name ("1", "Numpad 1"), or 0.
    private static int digit(String name) {
        return name.isEmpty() ? 0 : Math.max(0, Character.digit(name.charAt(name.length() - 1), 10));
    }

    private String spoken(Texts texts) {
        var choices = IntStream.range(0, answer.choices().size())
                .mapToObj(i -> (i + 1) + " " + answer.choices().get(i).words() + ".")
                .collect(Collectors.joining(" "));
        var main = answer.main()
                .map(act -> texts.of("key.spoken", act.words(), act.key()))
                .orElse("");
        return (answer.word() + ". " + answer.sentence() + " " + choices + " " + main).strip();
    }

    private Ikon icon() {
        return switch (answer.tone()) {
            case READY -> Material2RoundAL.CHECK_CIRCLE;
            case DONE -> Material2RoundAL.ASSIGNMENT_TURNED_IN;
            case ASK -> Material2RoundAL.HELP;
            case CANT -> Material2RoundAL.DO_NOT_DISTURB;
            case TELL -> Material2RoundAL.INFO;
        };
    }
}
