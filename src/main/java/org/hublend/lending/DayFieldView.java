package org.hublend.lending;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The field for a day, in the page: nothing else goes away while somebody types.
public final class DayFieldView extends VBox {
    private final DayField model;
    private final TextField field = new TextField();
    private Optional<Node> before = Optional.empty();

    public DayFieldView(DayField model, Texts texts) {
        this.model = model;
        getStyleClass().addAll("desk-day", "form-row");
        setMinHeight(Region.USE_PREF_SIZE);
        var name = new Words("", "field-name");
        name.textProperty().bind(model.name);
        var wrong = new Words("", "desk-day-wrong");
        wrong.textProperty().bind(model.wrong);
        wrong.visibleProperty().bind(model.wrong.isNotEmpty());
        wrong.managedProperty().bind(model.wrong.isNotEmpty());
        field.textProperty().bindBidirectional(model.typed);
        field.accessibleTextProperty().bind(model.name);
        field.accessibleHelpProperty().bind(model.wrong);
        getChildren().setAll(name, field, wrong, new Words(texts.of("day.how"), "form-hint"));
        // What is refused may come back as another day, to be taken by Enter or typed over.
        model.wrong.subscribe(this::chooseAll);
        managedProperty().bind(visibleProperty());
        model.isOpen.subscribe(open -> {
            if (open) setVisible(true);
            // Before it goes, or JavaFX gives the focus to whatever comes next.
            focus(open);
            setVisible(open);
        });
    }

    /// Afterwards the focus is where it was, or at what was said meanwhile.
    private void focus(boolean open) {
        if (getScene() == null) return;
        if (open) {
            before = Optional.ofNullable(getScene().getFocusOwner());
            chooseAll();
        } else if (field.isFocused() || getScene().getFocusOwner() == null) {
            before.filter(node -> node.getScene() == getScene())
                    .or(() -> Optional.ofNullable(getScene().lookup(".band")))
                    .or(() -> Optional.ofNullable(getScene().lookup(".scan-box")))
                    .ifPresent(Node::requestFocus);
        }
    }

    private void chooseAll() {
        if (!model.isOpen.get()) return;
        field.requestFocus();
        field.selectAll();
    }
}
