package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A form on a screen: each field under its name, with what is wrong below it, and the two ways out.
public final class FormView extends VBox {
    /// From so many letters' heights across, two fields stand side by side.
    private static final double TWO_FROM = 46;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Form form;
    private final List<Node> controls = new ArrayList<>();
    private final List<VBox> rows = new ArrayList<>();
    private final VBox fields = new VBox();
    private final Label measure = new Label();
    private int columns;

    /// @param save what Enter does, in words
    public FormView(Form form, String title, String sentence, String save, Texts texts, Runnable saving) {
        this.form = form;
        getStyleClass().add("form");
        getChildren().add(new Words(title, "title"));
        if (!sentence.isEmpty()) getChildren().add(new Words(sentence, "muted"));
        measure.setVisible(false);
        measure.setManaged(false);
        fields.getStyleClass().add("form-fields");
        for (var field : form.fields) rows.add(row(field, texts));
        var buttons = new Buttons(texts);
        var main = buttons.main(save, Key.MAIN.shown(texts), saving);
        main.disableProperty().bind(form.saving);
        var acts = new FlowPane(main, buttons.keyed(texts.of("form.back"), Key.BACK.shown(texts), form::leave));
        acts.getStyleClass().add("form-acts");
        getChildren().addAll(measure, fields, acts);
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        arrange();
        form.at.subscribe(this::focus);
        sceneProperty().subscribe(scene -> {
            if (scene != null) focusFirst();
        });
    }

    /// Two fields side by side where there is room for both.
    private void arrange() {
        var wide = getWidth() / measure.getFont().getSize() >= TWO_FROM;
        if (columns == (wide ? 2 : 1)) return;
        columns = wide ? 2 : 1;
        var focused = controls.stream().filter(Node::isFocused).findFirst();
        fields.getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            var pairs = wide && isWritten(i) && i + 1 < rows.size() && isWritten(i + 1);
            fields.getChildren().add(pairs ? new HBox(rows.get(i), rows.get(++i)) : rows.get(i));
        }
        for (var line : fields.getChildren())
            if (line instanceof HBox) line.getStyleClass().add("form-line");
        focused.ifPresent(Node::requestFocus);
    }

    private boolean isWritten(int index) {
        return form.fields.get(index).options().isEmpty();
    }

    private void focusFirst() {
        var empty = form.fields.stream()
                .filter(f -> f.options().isEmpty() && f.isEmpty())
                .findFirst()
                .orElse(form.fields.getFirst());
        focus(Optional.of(empty));
    }

    private void focus(Optional<Form.Field> at) {
        at.map(form.fields::indexOf).filter(i -> i >= 0).ifPresent(i -> {
            // What scrolls around it takes its content in only then.
            applyCss();
            controls.get(i).requestFocus();
        });
    }

    private VBox row(Form.Field field, Texts texts) {
        var row = new VBox();
        row.getStyleClass().add("form-row");
        HBox.setHgrow(row, Priority.ALWAYS);
        var name = new Words(field.name(), "field-name");
        row.getChildren().add(name);
        if (field.options().isEmpty()) row.getChildren().add(written(field, name));
        else {
            row.getStyleClass().add("form-choice");
            row.getChildren().add(chosen(field, texts));
        }
        if (!field.hint().isEmpty()) row.getChildren().add(new Words(field.hint(), "form-hint"));
        var error = new Words("", "error");
        error.textProperty().bind(field.error());
        error.visibleProperty().bind(field.error().isNotEmpty());
        error.managedProperty().bind(field.error().isNotEmpty());
        row.getChildren().add(error);
        return row;
    }

    private TextField written(Form.Field field, Words name) {
        var box = new TextField();
        box.textProperty().bindBidirectional(field.text());
        box.setAccessibleText(field.name());
        name.setLabelFor(box);
        // A screen reader is in the field, so it hears there what is wrong.
        field.error().subscribe(error -> {
            box.setAccessibleHelp(error.isEmpty() ? field.hint() : error);
            box.pseudoClassStateChanged(WRONG, !error.isEmpty());
        });
        controls.add(box);
        return box;
    }

    private FlowPane chosen(Form.Field field, Texts texts) {
        var options = new FlowPane();
        options.getStyleClass().add("form-options");
        var group = new ToggleGroup();
        for (var option : field.options()) {
            var button = new RadioButton(option.name());
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setAccessibleText(texts.of("form.option", field.name(), option.name()));
            field.text().subscribe(now -> button.setSelected(now.equals(option.word())));
            button.setOnAction(_ -> field.text().set(option.word()));
            options.getChildren().add(button);
        }
        controls.add(options.getChildren().getFirst());
        return options;
    }
}
