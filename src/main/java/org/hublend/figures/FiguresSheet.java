package org.hublend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;

/// Figures on paper: the six numbers with their changes, then each plot as a table. Only for what is safe to share.
final class FiguresSheet {
    private final Texts texts;
    private final FiguresWords words;

    FiguresSheet(Texts texts) {
        this.texts = texts;
        this.words = new FiguresWords(texts);
    }

    Sheet of(Overview safe, Period period, String place, LocalDate today) {
        var unfinished = !period.isOver(today);
        var rows = new ArrayList<List<String>>();
        number(rows, texts.of("figures.issues"), safe.issues(), period, unfinished);
        number(rows, texts.of("figures.renewals"), safe.renewals(), period, unfinished);
        number(rows, texts.of("figures.borrowers"), safe.borrowers(), period, unfinished);
        number(rows, texts.of("figures.out", safe.devicesLendable()), safe.devicesOut(), period, unfinished);
        number(rows, texts.of("figures.sessions"), safe.sessions(), period, unfinished);
        number(rows, texts.of("figures.hours"), safe.hours(), period, unfinished);
        for (var plot : safe.plots())
            for (var bar : plot.bars())
                rows.add(List.of(
                        texts.of("figures.sheet.of", words.title(plot.what()), words.bar(bar.name())),
                        bar.value().text(),
                        ""));
        var name = words.period(period);
        return Sheet.of(
                        "figures-" + period.word(),
                        unfinished ? texts.of("figures.title.so.far", name) : texts.of("figures.title", name),
                        place,
                        texts.of("figures.rule.safe"))
                .table(
                        List.of(
                                texts.of("figures.sheet.what"),
                                texts.of("figures.sheet.number"),
                                texts.of("figures.sheet.change")),
                        rows);
    }

    private void number(
            List<List<String>> rows, String name, Overview.Number number, Period period, boolean unfinished) {
        rows.add(List.of(name, number.now().text(), words.change(number, period.before(), unfinished)));
    }
}
