package org.hublend.shell;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Says calmly that the program failed; what only its makers can read goes to the clipboard, not on screen.
public final class ProblemView extends StackPane {
    private final Fault fault;
    private final Problems.Log log;
    private final Texts texts;

    /// @param carryOn puts this away
    public ProblemView(Fault fault, Problems.Log log, Texts texts, Runnable carryOn) {
        this.fault = fault;
        this.log = log;
        this.texts = texts;
        getStyleClass().add("problem");
        var icon = new StackPane(new Icon(Material2RoundAL.BUILD_CIRCLE));
        icon.getStyleClass().add("big-icon");
        var buttons = new Buttons(texts);
        var where = new Words("", "muted");
        where.managedProperty().bind(where.textProperty().isNotEmpty());
        var acts = new FlowPane(
                buttons.main(texts.of("problem.close"), texts.of("key.enter"), carryOn),
                copy(buttons),
                buttons.plain(texts.of("problem.log"), () -> showLog(where)));
        acts.getStyleClass().add("band-acts");
        var card = new WordCard();
        card.show(
                icon,
                new Words(texts.of("problem.title"), "title"),
                new Words(texts.of("problem.sentence"), "sentence"),
                new Words(texts.of("problem.code", fault.code()), "code"),
                acts,
                where);
        getChildren().add(card);
    }

    /// Where nothing opens folders, the place is said.
    private void showLog(Words where) {
        Thread.ofVirtual().name("log-folder").start(() -> {
            if (!log.opens().test(log.folder()))
                FxBackground.onWindow(() -> where.setText(texts.of("problem.log.where", log.folder())));
        });
    }

    private Button copy(Buttons buttons) {
        var copy = buttons.plain(texts.of("problem.copy"), () -> {});
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(fault.details());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.of("problem.copied"));
        });
        return copy;
    }
}
