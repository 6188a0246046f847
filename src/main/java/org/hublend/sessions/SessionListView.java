package org.hublend.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.hublend.shell.Dates;
import org.hublend.shell.Details;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;

/// The sessions that were held in a list, and one of them beside it. Who came is counted and not named.
public final class SessionListView extends StackPane {
    private final SessionListModel model;
    private final Texts texts;
    private final Dates dates;
    private final SessionWords words;
    private final Details details = new Details();

    /// @param acts what can be done beside the title, such as recording another one
    public SessionListView(SessionListModel model, Texts texts, Clock clock, List<ListingView.Act> acts) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.words = new SessionWords(texts, clock);
        var look = new ListingView.Look<>(
                texts.of("sessions.list.title"),
                texts.of("sessions.list.search"),
                columns(),
                List.of(
                        new ListingView.Filter(SessionList.WEEK, texts.of("sessions.list.week")),
                        new ListingView.Filter(SessionList.MONTH, texts.of("sessions.list.month")),
                        new ListingView.Filter(SessionList.MINE, texts.of("sessions.list.mine"))),
                List.of(new ListingView.Order(SessionList.NEWEST, texts.of("sessions.list.newest"))),
                texts.of("sessions.list.none"),
                details,
                acts);
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.listing.open.subscribe(this::show);
    }

    private List<ListColumn<SessionRow>> columns() {
        return List.of(
                ListColumn.of(texts.of("sessions.list.on"), 7, line -> dates.near(line.on())),
                ListColumn.<SessionRow>of(texts.of("sessions.list.topics"), 10, this::topics)
                        .growing(),
                ListColumn.<SessionRow>of(texts.of("sessions.list.people"), 5, line -> String.valueOf(line.headcount()))
                        .right(),
                ListColumn.<SessionRow>of(texts.of("sessions.list.minutes"), 6, line -> String.valueOf(line.minutes()))
                        .right(),
                ListColumn.of(texts.of("sessions.list.kind"), 7, line -> words.form(line.form())),
                ListColumn.of(texts.of("sessions.list.volunteer"), 8, SessionRow::volunteer),
                ListColumn.of(texts.of("sessions.list.hub"), 10, SessionRow::hub));
    }

    private String topics(SessionRow line) {
        return words.topics(line.topics());
    }

    private void show(Optional<SessionRow> open) {
        details.clear();
        open.ifPresent(line -> details.of(dates.longDay(line.on()), words.form(line.form()))
                .fact(texts.of("sessions.list.topics"), topics(line))
                .fact(texts.of("sessions.list.people"), texts.of("sessions.list.came", line.headcount(), line.known()))
                .fact(texts.of("sessions.list.minutes"), String.valueOf(line.minutes()))
                .fact(texts.of("sessions.list.volunteer"), line.volunteer())
                .fact(texts.of("sessions.list.hub"), line.hub()));
    }
}
