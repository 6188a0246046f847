package org.hublend.preparation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.DayFieldView;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Details;
import org.hublend.shell.Key;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The queue of devices to prepare, and beside it the one in hand with what is to be checked.
public final class PrepareView extends StackPane {
    private final PrepareModel model;
    private final Texts texts;
    private final Dates dates;
    private final Buttons buttons;
    private final Details details = new Details();

    public PrepareView(PrepareModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.buttons = new Buttons(texts);
        var look = new ListingView.Look<>(
                texts.of("prepare.title"),
                texts.of("prepare.search"),
                List.of(
                        ListColumn.of(texts.of("prepare.column.tag"), 7.5, Waiting::tag),
                        ListColumn.of(
                                        texts.of("prepare.column.name"),
                                        12,
                                        (Waiting w) -> w.device().name())
                                .growing(),
                        ListColumn.of(texts.of("prepare.column.since"), 8, (Waiting w) -> dates.near(w.since())),
                        ListColumn.of(texts.of("prepare.column.look"), 14, this::lookFirst)),
                List.of(new ListingView.Filter(Preparations.ASIDE, texts.of("prepare.filter.aside"))),
                List.of(new ListingView.Order(Preparations.BY_AGE, texts.of("prepare.order.age"))),
                texts.of("prepare.none"),
                details,
                List.of());
        var list = new ListingView<>(model.queue, look, texts, model::enter);
        VBox.setVgrow(list, Priority.ALWAYS);
        var queue = new VBox(new DayFieldView(model.day.field, texts), list);
        queue.getStyleClass().add("prepare-queue");
        getChildren().setAll(queue);
        model.queue.open.subscribe(this::show);
        model.checked.subscribe(_ -> show(model.queue.open.get()));
    }

    /// What of its last return needs an eye first.
    private String lookFirst(Waiting waiting) {
        if (waiting.device().state() == DeviceState.REPAIR) return texts.of("prepare.look.repair");
        if (waiting.device().state() == DeviceState.QUARANTINE) return texts.of("prepare.look.quarantine");
        return waiting.back()
                .map(back -> {
                    if (!back.missing().isEmpty()) return texts.of("prepare.look.missing");
                    return switch (back.accounts()) {
                        case OUT -> "";
                        case IN -> texts.of("prepare.look.in");
                        case NOT_ASKED -> texts.of("prepare.look.accounts");
                    };
                })
                .orElse("");
    }

    private void show(Optional<Waiting> open) {
        var focused =
                lookupAll(".check-box").stream().filter(n -> n.isFocused()).findFirst();
        var which = focused.map(n -> n.getUserData());
        details.clear();
        open.ifPresent(this::show);
        which.ifPresent(check -> lookupAll(".check-box").stream()
                .filter(n -> check.equals(n.getUserData()))
                .findFirst()
                .ifPresent(n -> n.requestFocus()));
    }

    private void show(Waiting waiting) {
        details.of(waiting.tag(), waiting.device().name())
                .fact(texts.of("prepare.column.since"), dates.near(waiting.since()))
                .fact(texts.of("prepare.back"), back(waiting))
                .fact(
                        texts.of("prepare.parts"),
                        waiting.parts().stream()
                                .map(part -> texts.of("prepare.part", part.name(), part.tag()))
                                .collect(Collectors.joining("\n")))
                .add(checks(waiting))
                .acts(
                        buttons.main(texts.of("prepare.go"), Key.MAIN.shown(texts), model::enter),
                        buttons.keyed(texts.of("prepare.go.wrong"), Key.WRONG.shown(texts), model::wrong));
    }

    private VBox checks(Waiting waiting) {
        var boxes = new VBox(new Words(texts.of("prepare.checks"), "details-name"));
        boxes.getStyleClass().add("prepare-checks");
        for (var check : PrepareModel.checksOf(waiting)) {
            var box = new CheckBox(words(check));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setUserData(check);
            box.setSelected(model.checked.get().contains(check));
            box.setAccessibleText(words(check));
            box.setOnAction(_ -> model.tick(check));
            boxes.getChildren().add(box);
        }
        boxes.getChildren().add(buttons.keyed(texts.of("prepare.go.day"), Key.DATE.shown(texts), model::date));
        return boxes;
    }

    private String words(Check check) {
        return switch (check) {
            case ACCOUNTS -> texts.of("prepare.check.accounts");
            case CLEAN -> texts.of("prepare.check.clean");
            case PARTS -> texts.of("prepare.check.parts");
            case CHARGED -> texts.of("prepare.check.charged");
        };
    }

    private String back(Waiting waiting) {
        return waiting.back()
                .map(back -> {
                    var accounts = back.accounts() == Accounts.OUT
                            ? texts.of("prepare.back.out")
                            : back.accounts() == Accounts.IN
                                    ? texts.of("prepare.back.in")
                                    : texts.of("prepare.back.not.asked");
                    return back.missing().isEmpty()
                            ? accounts
                            : accounts + "\n" + texts.of("prepare.back.missing", String.join(", ", back.missing()));
                })
                .orElse("");
    }
}
