package org.hublend.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window while there is no desk in it yet: one thing in the middle, and faults over it.
public final class CardWindow {
    private CardWindow() {}

    public static void show(Stage stage, Parent content, Texts texts, Problems problems) {
        Fonts.load();
        var root = new StackPane(content);
        root.getStyleClass().add("window");
        var usual = Preferences.USUAL;
        var scene = new Scene(root, usual.width(), usual.height());
        Runnable dress = () -> Theme.of(usual.theme()).dress(scene, usual.textSize());
        dress.run();
        Theme.whenSystemChanges(dress);
        problems.latest.subscribe(fault -> {
            root.getChildren().setAll(content);
            content.setVisible(fault.isEmpty());
            fault.ifPresent(what -> {
                var view = new ProblemView(what, problems.log(), texts, problems::putAway);
                root.getChildren().add(view);
                view.lookupAll(".main").forEach(Node::requestFocus);
            });
        });
        stage.setScene(scene);
        Window.dress(stage, texts);
        stage.show();
    }
}
