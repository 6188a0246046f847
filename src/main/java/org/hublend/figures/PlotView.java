package org.hublend.figures;

import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;
import org.hublend.statistics.Overview;

/// One plot, as bars or as a table of the same numbers.
final class PlotView extends VBox {
    /// Few bars would be as broad as walls without much room between them.
    private static final int MANY = 6;

    private static final double GAP = 8;

    private final Overview.Plot plot;
    private final Texts texts;
    private final FiguresWords words;

    PlotView(Overview.Plot plot, Texts texts, boolean asTable) {
        this.plot = plot;
        this.texts = texts;
        this.words = new FiguresWords(texts);
        getStyleClass().add("plot");
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(new Words(words.title(plot.what()), "heading"));
        if (plot.isEmpty()) getChildren().add(new Words(texts.of("figures.plot.empty"), "muted"));
        else getChildren().add(spoken(asTable ? table() : bars()));
    }

    private Node spoken(Node node) {
        node.setFocusTraversable(true);
        node.setAccessibleText(words.spoken(plot));
        return node;
    }

    private Node bars() {
        var series = new XYChart.Series<String, Number>();
        for (var bar : plot.bars())
            series.getData()
                    .add(new XYChart.Data<>(name(bar), bar.value().plotted().orElse(0)));
        var numbers = new NumberAxis();
        // Each bar says its number under itself.
        numbers.setTickLabelsVisible(false);
        numbers.setTickMarkVisible(false);
        numbers.setMinorTickVisible(false);
        numbers.setForceZeroInRange(true);
        var chart = new BarChart<>(new CategoryAxis(), numbers);
        chart.setAnimated(false);
        chart.setCategoryGap(plot.bars().size() > MANY ? GAP : GAP * MANY);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.getData().add(series);
        chart.getStyleClass().add("plot-bars");
        return chart;
    }

    /// What is hidden says so where its bar would stand.
    private String name(Overview.Bar bar) {
        return texts.of("figures.bar.under", words.bar(bar.name()), bar.value().text());
    }

    private Node table() {
        var table = new GridPane();
        table.getStyleClass().add("plot-table");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(names, new ColumnConstraints());
        for (int i = 0; i < plot.bars().size(); i++) {
            var bar = plot.bars().get(i);
            var value = new Words(bar.value().text(), "plot-value");
            value.setMinWidth(USE_PREF_SIZE);
            table.addRow(i, new Words(words.bar(bar.name())), value);
        }
        return table;
    }
}
