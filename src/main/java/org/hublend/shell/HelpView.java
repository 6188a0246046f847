package org.hublend.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Help for the screen in front, over the middle: text to read, and to be read aloud.
final class HelpView extends VBox {
    private static final double LINE = 40;

    private final ScrollPane scroll = new ScrollPane();

    HelpView(Help help, Texts texts, Runnable close) {
        getStyleClass().add("help");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(help.spoken(texts));
        setFocusTraversable(true);
        var content = new VBox(new Words(help.title(), "title"));
        content.getStyleClass().add("help-content");
        for (var sentence : help.sentences()) content.getChildren().add(new Words(sentence, "sentence"));
        if (!help.here().isEmpty()) content.getChildren().addAll(table(texts.of("help.here"), help.here()));
        content.getChildren().addAll(table(texts.of("help.everywhere"), help.everywhere()));
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var button = new Buttons(texts).keyed(texts.of("help.close"), Key.BACK.shown(texts), close);
        var foot = new StackPane(button);
        foot.getStyleClass().add("help-foot");
        getChildren().setAll(scroll, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::read);
    }

    /// The arrows move in the text.
    private void read(KeyEvent event) {
        var all = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (all <= 0) return;
        var step = switch (event.getCode()) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN -> scroll.getViewportBounds().getHeight();
            case PAGE_UP -> -scroll.getViewportBounds().getHeight();
            default -> 0.0;
        };
        if (step == 0) return;
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + step / all, 0, 1));
        event.consume();
    }

    private static List<Node> table(String title, List<Help.Line> lines) {
        var table = new GridPane();
        table.getStyleClass().add("help-keys");
        for (int i = 0; i < lines.size(); i++) {
            var words = new Words(lines.get(i).words());
            GridPane.setHgrow(words, Priority.ALWAYS);
            var cap = new StackPane(Buttons.cap(lines.get(i).key()));
            cap.getStyleClass().add("help-key");
            table.addRow(i, cap, words);
        }
        return List.of(new Words(title, "help-over"), table);
    }
}
