package org.hublend.figures;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;
import org.hublend.statistics.Disclosure;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;
import org.hublend.statistics.StatisticsExport;

/// The figures of a period and a place. What is safe to share is shown unless somebody asks for more.
public final class FiguresModel {
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<Period> period;
    final ObjectProperty<FiguresDesk.Where> where;
    /// Exact numbers, which may not leave the building.
    final BooleanProperty forUsOnly = new SimpleBooleanProperty(false);
    final BooleanProperty asTable = new SimpleBooleanProperty(false);
    /// What is seen; empty until it was read for the first time.
    final ObjectProperty<Optional<Overview>> overview = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<List<FiguresDesk.Where>> places;
    /// From when the news of other hubs is, where that is more than a day ago.
    final ObjectProperty<Optional<LocalDateTime>> oldNews = new SimpleObjectProperty<>(Optional.empty());
    /// The view is to bring the focus to the period; each time it changes.
    final IntegerProperty toPeriod = new SimpleIntegerProperty();

    private final FiguresDesk desk;
    private final Background background;
    private final Texts texts;
    private Background.Running reading = () -> {};

    public FiguresModel(FiguresDesk desk, Background background, Texts texts) {
        this.desk = desk;
        this.background = background;
        this.texts = texts;
        var everywhere = new FiguresDesk.Where(Optional.empty(), texts.of("figures.everywhere"));
        period = new SimpleObjectProperty<>(Period.of(Period.Length.MONTH, YearMonth.from(desk.today())));
        where = new SimpleObjectProperty<>(everywhere);
        places = new SimpleObjectProperty<>(List.of(everywhere));
    }

    /// Reads it all again; what was being read for something else is given up.
    public void refresh() {
        reading.cancel();
        var asked = period.get();
        var rule = rule();
        var place = where.get();
        reading = background.start("Figures", () -> desk.see(asked, rule, place), this::show);
    }

    /// F4: to the choice of the period.
    public void choosePeriod() {
        toPeriod.set(toPeriod.get() + 1);
    }

    /// F9: the plots as tables, or as plots again.
    public void toggleTable() {
        asTable.set(!asTable.get());
    }

    /// Enter: saves what is seen into a file, by the same rule.
    public void save() {
        var asked = period.get();
        var rule = rule();
        var place = where.get();
        background.start("Save figures", () -> desk.save(asked, rule, place), this::saved);
    }

    /// F7: what is safe to share, whatever is seen on the screen.
    public Callable<Optional<Sheet>> page() {
        var asked = period.get();
        var place = where.get();
        return () -> Optional.of(new FiguresSheet(texts)
                .of(desk.see(asked, Disclosure.NHS_HES, place).overview(), asked, place.name(), desk.today()));
    }

    public void back() {
        answer.set(Optional.empty());
    }

    void length(Period.Length length) {
        var today = YearMonth.from(desk.today());
        var last = period.get().last();
        see(Period.of(length, last.isAfter(today) ? today : last));
    }

    void earlier() {
        see(period.get().before());
    }

    void later() {
        if (!isLatest()) see(period.get().after());
    }

    /// Whether the period goes on still, or has not begun.
    boolean isUnfinished() {
        return !period.get().isOver(desk.today());
    }

    boolean isLatest() {
        return !period.get().last().isBefore(YearMonth.from(desk.today()));
    }

    void at(FiguresDesk.Where place) {
        if (place.equals(where.get())) return;
        where.set(place);
        refresh();
    }

    void showForUsOnly(boolean only) {
        forUsOnly.set(only);
        refresh();
    }

    FiguresDesk desk() {
        return desk;
    }

    private void see(Period next) {
        period.set(next);
        refresh();
    }

    private Disclosure rule() {
        return forUsOnly.get() ? Disclosure.INTERNAL : Disclosure.NHS_HES;
    }

    private void show(FiguresDesk.Seen seen) {
        var all = new ArrayList<>(List.of(places.get().getFirst()));
        all.addAll(seen.hubs());
        if (!all.equals(places.get())) places.set(List.copyOf(all));
        var dayAgo = LocalDateTime.ofInstant(
                        desk.clock().instant(), desk.clock().getZone())
                .minusDays(1);
        oldNews.set(seen.news().filter(at -> at.isBefore(dayAgo)));
        overview.set(Optional.of(seen.overview()));
    }

    private void saved(StatisticsExport.Outcome outcome) {
        answer.set(Optional.of(
                switch (outcome) {
                    case StatisticsExport.Outcome.Written(var file, var _, var _) ->
                        Answer.says(
                                Tone.DONE,
                                texts.of("figures.saved"),
                                forUsOnly.get()
                                        ? texts.of("figures.saved.us", String.valueOf(file))
                                        : texts.of("figures.saved.safe", String.valueOf(file)));
                    case StatisticsExport.Outcome.NotWritten(var _, var _) ->
                        Answer.says(Tone.CANT, texts.of("figures.not.saved"), texts.of("figures.not.saved.sentence"));
                }));
    }
}
