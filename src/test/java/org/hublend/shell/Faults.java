package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person with large text, a keyboard or a screen reader would stumble over in a scene.
final class Faults {
    private static final double TOLERANCE = 1.5;

    private final Scene scene;
    private final List<Node> nodes;
    private final List<String> found = new ArrayList<>();

    private Faults(Scene scene) {
        this.scene = scene;
        this.nodes = Screens.nodes(scene.getRoot()).toList();
    }

    static List<String> of(Scene scene) {
        var faults = new Faults(scene);
        faults.nodes.forEach(faults::look);
        faults.overlaps();
        return faults.found;
    }

    private void look(Node node) {
        if (node instanceof Labeled labeled) words(labeled);
        if (node instanceof TextInputControl field) prompt(field);
        if (node instanceof ScrollPane pane) sideways(pane);
        if (node instanceof Control control && control.isFocusTraversable()) name(control);
        outside(node);
    }

    private void words(Labeled labeled) {
        if (labeled.isMnemonicParsing() && !(labeled instanceof Label))
            found.add("a letter may press it: " + said(labeled));
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getTooltip() != null) return;
        var shown = labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse(labeled.getText());
        if (!shown.equals(labeled.getText())) found.add("cut short: " + labeled.getText() + " -> " + shown);
    }

    private void prompt(TextInputControl field) {
        nodes(field).filter(Text.class::isInstance).map(Text.class::cast).forEach(text -> {
            if (text.getText().equals(field.getPromptText())
                    && text.getLayoutBounds().getWidth() > field.getWidth() + TOLERANCE)
                found.add("prompt cut short: " + text.getText());
        });
    }

    private void sideways(ScrollPane pane) {
        var content = pane.getContent();
        if (content != null
                && content.getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + TOLERANCE)
            found.add("scrolls sideways: " + said(content));
    }

    private void name(Control control) {
        var labelled = nodes.stream().anyMatch(n -> n instanceof Label label && label.getLabelFor() == control);
        var words = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        var spoken = control.getAccessibleText() != null
                && !control.getAccessibleText().isBlank();
        if (!labelled && !words && !spoken) found.add("has no name: " + said(control));
    }

    private void outside(Node node) {
        var parent = node.getParent();
        if (!(parent instanceof Region) || !node.isManaged() || isInsideAControl(parent)) return;
        var inner = node.localToParent(node.getLayoutBounds());
        var outer = parent.getLayoutBounds();
        if (inner.getMinX() < -TOLERANCE
                || inner.getMinY() < -TOLERANCE
                || inner.getMaxX() > outer.getWidth() + TOLERANCE
                || inner.getMaxY() > outer.getHeight() + TOLERANCE)
            found.add("sticks out of " + said(parent) + ": " + said(node) + " " + inner.getWidth() + "x"
                    + inner.getHeight() + " in " + outer.getWidth() + "x" + outer.getHeight());
    }

    /// The skins of scrolling controls and fields hold content larger than themselves, on purpose.
    private static boolean isInsideAControl(Node parent) {
        return parent.getStyleClass().contains("viewport")
                || (parent.getParent() != null
                        && parent.getParent().getStyleClass().contains("viewport"))
                || parent instanceof ScrollPane
                || parent instanceof TextInputControl
                || parent.getParent() instanceof TextInputControl
                || parent.getStyleClass().contains("clipped-container")
                || parent.getStyleClass().contains("sheet");
    }

    private void overlaps() {
        var texts = nodes.stream()
                .filter(n -> n instanceof Text text
                        && !(n instanceof FontIcon)
                        && !text.getText().isBlank())
                .map(n -> new Seen(((Text) n).getText(), visible(n)))
                .filter(seen -> !seen.place.isEmpty())
                .toList();
        for (int i = 0; i < texts.size(); i++)
            for (int j = i + 1; j < texts.size(); j++) {
                var one = texts.get(i);
                var other = texts.get(j);
                var common = common(one.place, other.place);
                if (common.getWidth() > TOLERANCE && common.getHeight() > TOLERANCE * 2)
                    found.add("on top of each other: " + one.words + " | " + other.words);
            }
        for (var seen : texts)
            if (seen.place.getMinX() < -TOLERANCE
                    || seen.place.getMaxX() > scene.getWidth() + TOLERANCE
                    || seen.place.getMinY() < -TOLERANCE
                    || seen.place.getMaxY() > scene.getHeight() + TOLERANCE)
                found.add("outside the window: " + seen.words);
    }

    /// Where a text is seen, which is less than where it is when a scroll pane holds it.
    private static Bounds visible(Node text) {
        var place = text.localToScene(text.getLayoutBounds());
        for (Node up = text.getParent(); up != null; up = up.getParent())
            if (up.getStyleClass().contains("viewport")) place = common(place, up.localToScene(up.getLayoutBounds()));
        return place;
    }

    private static Bounds common(Bounds one, Bounds other) {
        var x = Math.max(one.getMinX(), other.getMinX());
        var y = Math.max(one.getMinY(), other.getMinY());
        var width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        var height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return width <= 0 || height <= 0 ? new BoundingBox(0, 0, -1, -1) : new BoundingBox(x, y, width, height);
    }

    private static Stream<Node> nodes(Node node) {
        return Screens.nodes(node);
    }

    private static String said(Node node) {
        var words = node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + node.getStyleClass() + " " + words;
    }

    private record Seen(String words, Bounds place) {}
}
