package org.hublend.lending;

import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The field for a day, in the page: nothing else goes away while somebody types.
final class DayFieldView extends VBox {
    private final DayField model;
    private final TextField field = new TextField();

    DayFieldView(DayField model, Texts texts) {
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
        visibleProperty().bind(model.isOpen);
        managedProperty().bind(model.isOpen);
        // What is refused may come back as another day, to be taken by Enter or typed over.
        model.wrong.subscribe(this::chooseAll);
        model.isOpen.subscribe(this::chooseAll);
    }

    private void chooseAll() {
        if (!model.isOpen.get()) return;
        field.requestFocus();
        field.selectAll();
    }
}
