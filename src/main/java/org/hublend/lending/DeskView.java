package org.hublend.lending;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The Desk: the person on the left, the basket on the right, or what is coming back.
public final class DeskView extends VBox {
    /// Narrower than so many letters' widths, the columns stack.
    private static final double COLUMNS_FROM = 46;

    private final DeskModel model;
    private final Texts texts;
    private final Dates dates;
    private final Buttons buttons;
    private final DeskWords words;
    private final HBox columns = new HBox();
    private final VBox left = new VBox();
    private final VBox stacked = new VBox();
    private final VBox below = new VBox();
    private final Words measure = new Words("");
    private List<Region> parts = List.of();

    public DeskView(DeskModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.buttons = new Buttons(texts);
        this.words = model.words();
        getStyleClass().add("desk");
        columns.getStyleClass().add("desk-columns");
        left.getStyleClass().add("desk-left");
        stacked.getStyleClass().add("desk-columns");
        measure.setVisible(false);
        measure.setManaged(false);
        model.work.subscribe(this::show);
        model.due.subscribe(this::show);
        model.tour.subscribe(this::show);
        model.aside.subscribe(this::show);
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        show();
    }

    private void show() {
        var work = model.work.get();
        var focused = focusedPart();
        parts = work.isNone()
                ? List.of(empty())
                : work.isReturning() || work.paper().isPresent() ? List.of(comingBack(work)) : lending(work);
        below.getChildren()
                .setAll(model.tour.get().map(t -> new TourView(t, texts, model)).stream()
                        .toList());
        arrange();
        focusPart(focused);
    }

    /// Side by side where there is room for it; else the basket, with what Enter does, comes before the small print.
    private void arrange() {
        var sideBySide = getWidth() / measure.getFont().getSize() >= COLUMNS_FROM;
        columns.getChildren().clear();
        stacked.getChildren().clear();
        left.getChildren().clear();
        if (sideBySide && parts.size() > 2) {
            left.getChildren().setAll(parts.get(0), parts.get(2));
            columns.getChildren().setAll(left, parts.get(1));
        } else stacked.getChildren().setAll(parts);
        getChildren().setAll(measure, columns.getChildren().isEmpty() ? stacked : columns, below);
    }

    private Region empty() {
        var column = column(
                "desk-empty",
                new Words(texts.of("desk.empty"), "title"),
                new Words(texts.of("desk.empty.sentence"), "sentence", "muted"));
        var waiting = new FlowPane();
        waiting.getStyleClass().add("desk-acts");
        for (var basket : model.aside.get()) waiting.getChildren().add(carryOn(basket));
        if (!waiting.getChildren().isEmpty()) column.getChildren().add(waiting);
        return column;
    }

    private Button carryOn(Work basket) {
        var things = words.things(basket.basket().size());
        var what = basket.borrower()
                .map(b -> texts.of("desk.aside.line", b.person().initials(), things))
                .orElseGet(() -> texts.of("desk.aside.nobody", things));
        return buttons.plain(what, () -> model.carryOn(basket));
    }

    private List<Region> lending(Work work) {
        var person = work.borrower().map(this::person).orElseGet(this::nobody);
        HBox.setHgrow(left, Priority.ALWAYS);
        var basket = basket(work);
        HBox.setHgrow(basket, Priority.ALWAYS);
        var facts = column("desk-person");
        work.borrower().ifPresent(b -> facts.getChildren().add(outNow(b)));
        facts.getChildren().add(giveBack());
        return List.of(person, basket, facts);
    }

    private Region nobody() {
        return column(
                "desk-person",
                new Words(texts.of("desk.lending.to"), "desk-over"),
                new Words(texts.of("desk.nobody"), "desk-nobody"),
                new Words(texts.of("desk.nobody.sentence"), "sentence", "muted"));
    }

    private Region person(Borrower borrower) {
        var person = borrower.person();
        var name = new FlowPane(new Words(person.shortName(), "desk-name"));
        name.getStyleClass().add("desk-name-line");
        if (!borrower.cardEnding().isEmpty())
            name.getChildren().add(new Words(texts.of("desk.card", borrower.cardEnding()), "desk-card"));
        var column = column("desk-person", new Words(texts.of("desk.lending.to"), "desk-over"), name);
        if (!format(person.format()).isEmpty())
            column.getChildren().add(new Words(format(person.format()), "desk-need"));
        return column;
    }

    private Region outNow(Borrower borrower) {
        var main =
                borrower.out().stream().filter(o -> !o.device().isAccessory()).toList();
        var shown = main.isEmpty() ? borrower.out() : main;
        var box = column("desk-fact", new Words(texts.of("desk.out.now"), "desk-over"));
        if (shown.isEmpty()) box.getChildren().add(new Words(texts.of("desk.out.nothing")));
        for (var out : shown)
            box.getChildren()
                    .add(new Words(texts.of("desk.out.line", words.named(out.device()), dates.due(out.due()))));
        return box;
    }

    private Region giveBack() {
        var due = model.due.get();
        var hours = due.staffed().stream()
                .map(s -> texts.of("desk.span", dates.time(s.from()), dates.time(s.until())))
                .collect(Collectors.joining(", "));
        var box = column(
                "desk-fact",
                new Words(texts.of("desk.give.back"), "desk-over"),
                new Words(dates.longDay(due.date()), "desk-due"));
        if (!hours.isEmpty()) box.getChildren().add(new Words(texts.of("desk.staffed", hours), "muted"));
        return box;
    }

    private Region basket(Work work) {
        var column = column("desk-basket", new Words(texts.of("desk.basket"), "desk-over"));
        for (var line : work.basket()) column.getChildren().add(inBasket(line));
        if (work.basket().isEmpty()) column.getChildren().add(new Words(texts.of("desk.basket.empty"), "muted"));
        var acts = new FlowPane();
        acts.getStyleClass().add("desk-acts");
        if (work.canLend()) {
            var lend = model.asWhom().map(who -> texts.of("desk.lend.as", who)).orElseGet(() -> texts.of("desk.lend"));
            var main = buttons.main(lend, model.key(Key.MAIN), model::enter);
            // While something is asked, Enter lends nothing.
            main.visibleProperty()
                    .bind(model.answer.map(a -> !a.map(Answer::isQuestion).orElse(false)));
            acts.getChildren().add(main);
        }
        var stepBack = work.basket().isEmpty() ? texts.of("desk.close") : texts.of("desk.take.out");
        acts.getChildren().add(buttons.keyed(stepBack, model.key(Key.BACK), model::back));
        column.getChildren().add(acts);
        return column;
    }

    private Region inBasket(Work.Line line) {
        var box = device(line.thing().device());
        var parts = line.thing().partsIn(DeviceState.READY);
        if (!parts.isEmpty()) box.getChildren().add(ticks(parts, line.parts()::contains));
        return box;
    }

    private Region comingBack(Work work) {
        var column = column("desk-basket");
        if (work.isReturning()) column.getChildren().add(new Words(texts.of("desk.coming.back"), "desk-over"));
        for (var line : work.back())
            column.getChildren().add(comingBack(line, work.borrower().isPresent()));
        if (!work.notHereYet().isEmpty()) column.getChildren().add(new PaperView(model, texts, dates, work));
        var acts = new FlowPane();
        acts.getStyleClass().add("desk-acts");
        if (work.back().size() < 2)
            acts.getChildren().add(buttons.keyed(texts.of("desk.renew"), model.key(Key.SECOND), model::second));
        if (work.paper().isPresent())
            acts.getChildren().add(buttons.keyed(texts.of("papers.print.again"), model.key(Key.PRINT), model::print));
        var stepBack = work.isReturning() ? texts.of("desk.leave.out") : texts.of("desk.close");
        acts.getChildren().add(buttons.keyed(stepBack, model.key(Key.BACK), model::back));
        column.getChildren().add(acts);
        return column;
    }

    private Region comingBack(Work.Back line, boolean personOpen) {
        var box = device(line.thing().device());
        line.thing()
                .holder()
                .ifPresent(holder -> box.getChildren()
                        .add(new Words(
                                personOpen || holder.initials().isEmpty()
                                        ? texts.of("desk.due.line", dates.due(holder.due()))
                                        : texts.of("desk.holder.line", holder.initials(), dates.due(holder.due())),
                                "muted")));
        var parts = line.thing().partsIn(DeviceState.OUT);
        if (!parts.isEmpty()) {
            box.getChildren().add(new Words(texts.of("desk.came.with"), "field-name"));
            box.getChildren().add(ticks(parts, line.here()::contains));
        }
        return box;
    }

    private VBox device(Device device) {
        var line = new FlowPane(new Words(device.tag(), "desk-tag"), new Words(device.name(), "desk-model"));
        line.getStyleClass().add("desk-device-line");
        return column("desk-device", line);
    }

    private FlowPane ticks(List<Device> parts, Predicate<UUID> ticked) {
        var pane = new FlowPane(Orientation.HORIZONTAL);
        pane.getStyleClass().add("desk-parts");
        for (var part : parts) {
            var box = new CheckBox(words.part(part));
            box.setMnemonicParsing(false);
            box.setSelected(ticked.test(part.id()));
            box.setUserData(part.id());
            box.setAccessibleText(texts.of("desk.part.spoken", words.part(part), part.tag()));
            box.setOnAction(_ -> model.tick(part.id()));
            pane.getChildren().add(box);
        }
        return pane;
    }

    private String format(String format) {
        return switch (format) {
            case "large-print" -> texts.of("desk.need.large");
            case "easy-read" -> texts.of("desk.need.easy");
            case "audio" -> texts.of("desk.need.audio");
            default -> "";
        };
    }

    private static VBox column(String style, Node... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add(style);
        column.setMinHeight(Region.USE_PREF_SIZE);
        return column;
    }

    /// The tick that has the focus keeps it when the lines are drawn anew.
    private Object focusedPart() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner instanceof CheckBox box && box.getUserData() != null ? box.getUserData() : this;
    }

    private void focusPart(Object part) {
        lookupAll(".check-box").stream()
                .filter(node -> part.equals(node.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
