package org.hublend.cases;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hublend.shell.Details;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// What is to be settled in a list, and beside it what each side of one contradiction says.
public final class CasesView extends StackPane {
    private final CasesModel model;
    private final Texts texts;
    private final CaseWords words;
    private final Details details = new Details();

    public CasesView(CasesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = model.words();
        var look = new ListingView.Look<>(
                texts.of("cases.title"),
                texts.of("cases.search"),
                List.of(
                        ListColumn.of(texts.of("cases.column.what"), 17, OpenCase::what),
                        ListColumn.of(texts.of("cases.column.why"), 18, words::title)
                                .growing(),
                        ListColumn.of(texts.of("cases.column.since"), 9, words::since)),
                List.of(new ListingView.Filter(CasesModel.HARD, texts.of("cases.filter.hard"))),
                List.of(new ListingView.Order(CasesModel.BY_AGE, texts.of("cases.order.age"))),
                texts.of("cases.none"),
                details,
                List.of());
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.listing.open.subscribe(this::show);
    }

    private void show(Optional<OpenCase> open) {
        details.clear();
        open.ifPresent(one -> {
            details.of(one.what().isBlank() ? texts.of("cases.title") : one.what(), words.title(one));
            for (var side : one.sides()) details.add(side(side));
            details.add(new Words(texts.of("cases.kept"), "muted"));
        });
    }

    private VBox side(OpenCase.Side side) {
        var box = new VBox(new Words(words.side(side)));
        words.doubt(side).ifPresent(doubt -> box.getChildren().add(new Words(doubt, "muted")));
        box.getStyleClass().add("cases-side");
        return box;
    }
}
