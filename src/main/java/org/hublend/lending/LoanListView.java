package org.hublend.lending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.hublend.people.Names;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Details;
import org.hublend.shell.Key;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;

/// What is out in a list, the one to come back first at its top, and one of them beside it.
public final class LoanListView extends StackPane {
    private final LoanListModel model;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;
    private final Buttons buttons;
    private final Details details = new Details();

    public LoanListView(LoanListModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dates = new Dates(texts, clock);
        this.buttons = new Buttons(texts);
        var look = new ListingView.Look<>(
                texts.of("loans.title"),
                texts.of("loans.search"),
                columns(),
                List.of(
                        new ListingView.Filter(LoanLines.LATE, texts.of("loans.filter.late")),
                        new ListingView.Filter(LoanLines.SOON, texts.of("loans.filter.soon")),
                        new ListingView.Filter(LoanLines.BACK, texts.of("loans.filter.back"))),
                List.of(
                        new ListingView.Order(LoanLines.BY_DUE, texts.of("loans.order.due")),
                        new ListingView.Order(LoanLines.BY_TAG, texts.of("loans.order.tag"))),
                texts.of("loans.none"),
                details,
                List.of());
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.listing.open.subscribe(this::show);
    }

    private List<ListColumn<LoanLine>> columns() {
        return List.of(
                ListColumn.of(texts.of("loans.column.due"), 8, this::due).toned(this::tone),
                ListColumn.<LoanLine>of(texts.of("loans.column.device"), 11, LoanLine::name)
                        .growing(),
                ListColumn.of(texts.of("loans.column.borrower"), 8, line -> Names.shortened(line.borrower())),
                ListColumn.of(texts.of("loans.column.tag"), 7.5, LoanLine::tag),
                ListColumn.of(texts.of("loans.column.number"), 9, LoanLine::number),
                ListColumn.<LoanLine>of(texts.of("loans.column.opened"), 7, line -> dates.near(line.opened()))
                        .right(),
                ListColumn.of(texts.of("loans.column.hub"), 9, LoanLine::hub));
    }

    private String due(LoanLine line) {
        return line.closed().map(day -> texts.of("loans.back", dates.near(day))).orElseGet(() -> dates.due(line.due()));
    }

    private String tone(LoanLine line) {
        return line.closed().isEmpty() && line.due().isBefore(LocalDate.now(clock)) ? "tone-late" : "";
    }

    private void show(Optional<LoanLine> open) {
        details.clear();
        open.ifPresent(line -> details.of(line.tag(), line.name())
                .fact(texts.of("loans.column.borrower"), line.borrower())
                .fact(texts.of("loans.column.due"), due(line))
                .fact(texts.of("loans.column.opened"), dates.near(line.opened()))
                .fact(texts.of("loans.column.number"), line.number())
                .fact(texts.of("loans.column.hub"), line.hub())
                .acts(buttons.main(texts.of("loans.desk"), Key.MAIN.shown(texts), model::goOn)));
    }
}
