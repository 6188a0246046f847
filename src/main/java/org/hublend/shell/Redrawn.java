package org.hublend.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/// A part of a screen that is drawn anew under the hands of somebody who works in it.
public final class Redrawn {
    private Redrawn() {}

    /// What had the focus in this part has it again, known by its accessible text; a field also has what was typed into
    /// it, its caret and its selection, or the next letter would take the place of all before it.
    public static void keepingPlace(Parent part, Runnable draw) {
        var owner = Optional.ofNullable(part.getScene())
                .map(Scene::getFocusOwner)
                .filter(node -> node.getAccessibleText() != null && isIn(part, node));
        var typed =
                owner.filter(TextInputControl.class::isInstance).map(node -> FieldBefore.of((TextInputControl) node));
        draw.run();
        owner.flatMap(before -> likeIt(part, before)).ifPresent(now -> {
            now.requestFocus();
            if (now instanceof TextInputControl field) typed.ifPresent(before -> before.restore(field));
        });
    }

    private static Optional<Node> likeIt(Parent part, Node before) {
        return part.lookupAll("*").stream()
                .filter(node ->
                        node.isFocusTraversable() && before.getAccessibleText().equals(node.getAccessibleText()))
                .findFirst();
    }

    private static boolean isIn(Parent part, Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at.equals(part)) return true;
        return false;
    }
}
