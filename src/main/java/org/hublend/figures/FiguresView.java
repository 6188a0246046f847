package org.hublend.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Tiles;
import org.hublend.shell.Words;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;

/// Period and place on top, six numbers, and four plots.
public final class FiguresView extends VBox {
    /// From so many letters' widths on there is room for so many numbers in a row, or for two plots.
    private static final double SIX_FROM = 76;
    private static final double THREE_FROM = 36;
    private static final double TWO_PLOTS_FROM = 50;

    private final FiguresModel model;
    private final Texts texts;
    private final FiguresWords words;
    private final Dates dates;
    private final Tiles<Period.Length> lengths;
    private final Tiles<Boolean> rules;
    private final ChoiceBox<FiguresDesk.Where> places = new ChoiceBox<>();
    private final Button later;
    private final Button table;
    private final Words title = new Words("", "title");
    private final Words rule = new Words("");
    private final Words news = new Words("", "muted");
    private final GridPane numbers = grid("numbers");
    private final GridPane plots = grid("plots");
    private final Words measure = new Words("");

    public FiguresView(FiguresModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new FiguresWords(texts);
        this.dates = new Dates(texts, model.desk().clock());
        var buttons = new Buttons(texts);
        getStyleClass().add("figures");
        lengths = Tiles.one(
                texts.of("figures.period"),
                Stream.of(Period.Length.values())
                        .map(l -> new Tiles.Choice<>(l, words.length(l)))
                        .toList(),
                model::length);
        rules = Tiles.one(
                texts.of("figures.rule"),
                List.of(
                        new Tiles.Choice<>(false, texts.of("figures.safe")),
                        new Tiles.Choice<>(true, texts.of("figures.us"))),
                model::showForUsOnly);
        later = buttons.plain(texts.of("figures.later"), model::later);
        table = buttons.keyed("", Key.SECOND.shown(texts), model::toggleTable);
        measure.setVisible(false);
        measure.setManaged(false);
        choosePlaces();
        getChildren()
                .setAll(
                        measure,
                        title,
                        lengths,
                        rules,
                        row(
                                buttons.plain(texts.of("figures.earlier"), model::earlier),
                                later,
                                places,
                                table,
                                buttons.main(texts.of("figures.save"), Key.MAIN.shown(texts), model::save)),
                        rule,
                        news,
                        numbers,
                        plots);
        model.overview.subscribe(this::show);
        model.asTable.subscribe(this::show);
        model.period.subscribe(this::show);
        model.toPeriod.addListener(_ -> lengths.takeFocus());
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        show();
    }

    private void choosePlaces() {
        places.setAccessibleText(texts.of("figures.place.of"));
        places.setConverter(new StringConverter<>() {
            @Override
            public String toString(FiguresDesk.Where where) {
                return where == null ? "" : where.name();
            }

            @Override
            public FiguresDesk.Where fromString(String name) {
                return model.where.get();
            }
        });
        model.places.subscribe(all -> {
            places.getItems().setAll(all);
            places.setValue(model.where.get());
        });
        places.setOnAction(_ -> {
            if (places.getValue() != null) model.at(places.getValue());
        });
    }

    private void show() {
        var period = model.period.get();
        var only = model.forUsOnly.get();
        var name = words.period(period);
        title.setText(model.isUnfinished() ? texts.of("figures.title.so.far", name) : texts.of("figures.title", name));
        lengths.show(Set.of(period.length()));
        rules.show(Set.of(only));
        later.setDisable(model.isLatest());
        table.setText(model.asTable.get() ? texts.of("figures.as.plots") : texts.of("figures.as.table"));
        table.setAccessibleText(texts.of("key.spoken", table.getText(), Key.SECOND.shown(texts)));
        rule.setText(only ? texts.of("figures.rule.us") : texts.of("figures.rule.safe"));
        rule.getStyleClass().setAll("label", only ? "figures-warning" : "muted");
        news.setText(model.oldNews
                .get()
                .map(at -> texts.of("figures.news", dates.moment(at)))
                .orElse(""));
        news.setVisible(model.oldNews.get().isPresent());
        news.setManaged(news.isVisible());
        arrange();
    }

    private void arrange() {
        numbers.getChildren().clear();
        plots.getChildren().clear();
        var letters = getWidth() / measure.getFont().getSize();
        model.overview.get().ifPresent(seen -> {
            fill(numbers, numbers(seen), letters >= SIX_FROM ? 6 : letters >= THREE_FROM ? 3 : 2);
            fill(
                    plots,
                    seen.plots().stream()
                            .<Node>map(p -> new PlotView(p, texts, model.asTable.get()))
                            .toList(),
                    letters >= TWO_PLOTS_FROM ? 2 : 1);
        });
    }

    private List<Node> numbers(Overview seen) {
        return List.of(
                number(texts.of("figures.issues"), seen.issues()),
                number(texts.of("figures.renewals"), seen.renewals()),
                number(texts.of("figures.borrowers"), seen.borrowers()),
                number(texts.of("figures.out", seen.devicesLendable()), seen.devicesOut()),
                number(texts.of("figures.sessions"), seen.sessions()),
                number(texts.of("figures.hours"), seen.hours()));
    }

    private Node number(String name, Overview.Number number) {
        var change = words.change(number, model.period.get().before(), model.isUnfinished());
        var card = new VBox(
                new Words(number.now().text(), "number-value"),
                new Words(name, "number-name"),
                new Words(change, "muted"));
        card.getStyleClass().add("figure");
        card.setFocusTraversable(true);
        card.setAccessibleText(
                texts.of("figures.number.spoken", name, number.now().text(), change));
        return card;
    }

    private static void fill(GridPane grid, List<Node> nodes, int across) {
        grid.getColumnConstraints()
                .setAll(Stream.generate(() -> share(across)).limit(across).toList());
        for (int i = 0; i < nodes.size(); i++) grid.add(nodes.get(i), i % across, i / across);
    }

    private static ColumnConstraints share(int across) {
        var share = new ColumnConstraints();
        share.setPercentWidth(100.0 / across);
        return share;
    }

    private static GridPane grid(String style) {
        var grid = new GridPane();
        grid.getStyleClass().add(style);
        grid.setMinHeight(USE_PREF_SIZE);
        return grid;
    }

    private static FlowPane row(Node... parts) {
        var row = new FlowPane(parts);
        row.getStyleClass().add("session-acts");
        return row;
    }
}
