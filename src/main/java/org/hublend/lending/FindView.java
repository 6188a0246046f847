package org.hublend.lending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.devices.DeviceWords;
import org.hublend.people.Person;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// What was found for something typed, to be chosen by arrows and Enter, and the check of a person.
public final class FindView extends VBox {
    private final FindModel model;
    private final Texts texts;
    private final Buttons buttons;
    private final DeviceWords devices;
    private final Dates dates;
    private final List<Button> rows = new ArrayList<>();

    public FindView(FindModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        this.devices = new DeviceWords(texts, clock);
        this.dates = new Dates(texts, clock);
        getStyleClass().add("find");
        model.found.subscribe((_, _) -> show());
        model.checking.subscribe((_, _) -> show());
        model.newCard.subscribe((_, _) -> show());
        model.wrong.subscribe((_, _) -> show());
        sceneProperty().subscribe(this::focus);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        show();
    }

    private void show() {
        rows.clear();
        getChildren().setAll(model.checking.get().map(this::check).orElseGet(this::results));
        focus();
    }

    private List<Node> results() {
        var found = model.found.get();
        var nodes = new ArrayList<Node>();
        if (model.newCard.get().isPresent()) nodes.addAll(whose());
        else nodes.add(new Words(found.isEmpty() ? texts.of("find.title.none") : texts.of("find.title"), "title"));
        if (!found.people().isEmpty()) nodes.add(new Words(texts.of("find.people"), "heading"));
        for (var person : found.people())
            nodes.add(row(new Found.Hit.OfPerson(person), person.initials(), person.area(), ""));
        if (found.more()) nodes.add(new Words(texts.of("find.more"), "muted"));
        if (!found.devices().isEmpty()) nodes.add(new Words(texts.of("find.devices"), "heading"));
        for (var device : found.devices())
            nodes.add(row(new Found.Hit.OfDevice(device), device.tag(), device.name(), devices.state(device.state())));
        if (!found.agreements().isEmpty()) nodes.add(new Words(texts.of("find.agreements"), "heading"));
        for (var loan : found.agreements())
            nodes.add(row(new Found.Hit.OfAgreement(loan), loan.number(), dates.near(loan.opened()), ""));
        if (found.isEmpty() && !found.typed().isEmpty())
            nodes.add(new Words(texts.of("find.nothing"), "sentence", "muted"));
        nodes.add(acts(buttons.keyed(texts.of("find.back"), Key.BACK.shown(texts), model::back)));
        return nodes;
    }

    private List<Node> whose() {
        var name = new Words(texts.of("find.card.name"), "field-name");
        var field = new TextField();
        field.textProperty().bindBidirectional(model.name);
        field.getStyleClass().add("find-field");
        name.setLabelFor(field);
        field.setOnAction(_ -> model.searchName());
        return List.of(new Words(texts.of("find.card.title"), "title"), name, field);
    }

    /// What lies at both sides between a row and its words.
    private static final double PADDED = 32;

    private Button row(Found.Hit hit, String first, String second, String third) {
        var start = new Words(first, "find-first");
        start.setMinWidth(USE_PREF_SIZE);
        var line = new Line(start, new Words(second));
        if (!third.isEmpty()) line.getChildren().add(new Words(third, "muted"));
        line.getStyleClass().add("find-line");
        var button = buttons.plain("", () -> model.choose(hit));
        line.maxWidthProperty().bind(button.widthProperty().subtract(PADDED));
        button.setGraphic(line);
        button.setAccessibleText(String.join(", ", List.of(first, second, third)));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("find-row");
        button.focusedProperty().subscribe(focused -> {
            if (focused) model.chosen.set(Optional.of(hit));
        });
        rows.add(button);
        return button;
    }

    private List<Node> check(Person person) {
        var name = new Words(texts.of("find.check.field"), "field-name");
        var field = new TextField();
        field.textProperty().bindBidirectional(model.proof);
        field.getStyleClass().add("find-field");
        name.setLabelFor(field);
        var nodes = new ArrayList<Node>(List.of(
                new Words(texts.of("find.check.title", person.initials()), "title"),
                new Words(texts.of("find.check.sentence"), "sentence"),
                name,
                field));
        if (!model.wrong.get().isEmpty()) nodes.add(new Words(model.wrong.get(), "error"));
        nodes.add(acts(
                buttons.main(texts.of("find.check.do"), Key.MAIN.shown(texts), model::prove),
                buttons.keyed(texts.of("find.back"), Key.BACK.shown(texts), model::back)));
        return nodes;
    }

    private static Region acts(Node... all) {
        var acts = new FlowPane(all);
        acts.getStyleClass().add("desk-acts");
        return acts;
    }

    private void focus() {
        if (getScene() == null) return;
        // What scrolls around it takes its content in only then.
        applyCss();
        var field = lookup(".find-field");
        if (!rows.isEmpty()) rows.getFirst().requestFocus();
        else if (field != null) field.requestFocus();
        else lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void move(KeyEvent event) {
        var step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || rows.isEmpty()) return;
        var at = rows.stream().map(Button::isFocused).toList().indexOf(true);
        rows.get(Math.clamp(at + step, 0, rows.size() - 1)).requestFocus();
        event.consume();
    }

    /// As high as its words need at the width that its button has. A button asks how high that is without a width, and
    /// would be as high as the words broken at every letter.
    private static final class Line extends HBox {
        Line(Node... parts) {
            super(parts);
        }

        @Override
        protected double computePrefHeight(double width) {
            var whole = computePrefWidth(-1);
            return super.computePrefHeight(getMaxWidth() > 0 ? Math.min(whole, getMaxWidth()) : whole);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
