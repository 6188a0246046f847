package org.hublend.lending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.shell.Dates;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;

/// Today on paper, as whoever prints it may see it.
public final class TodaySheet {
    private final TodayModel model;
    private final Texts texts;
    private final Dates dates;

    public TodaySheet(TodayModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
    }

    /// Empty where there is nothing to do and nothing to lend.
    public Optional<Sheet> of() {
        var board = model.board.get();
        var rows = new ArrayList<List<String>>();
        add(rows, texts.of("today.sheet.late"), board.late());
        add(rows, texts.of("today.sheet.due"), board.due());
        add(rows, texts.of("today.sheet.papers"), board.papers());
        add(rows, texts.of("today.sheet.prepare"), board.toPrepare());
        add(rows, texts.of("today.sheet.ready"), board.ready());
        if (rows.isEmpty()) return Optional.empty();
        var sheet = Sheet.of("today", texts.of("today.title"))
                .table(
                        List.of(
                                texts.of("today.sheet.what"),
                                texts.of("prepare.column.tag"),
                                texts.of("prepare.column.name"),
                                texts.of("today.sheet.who"),
                                texts.of("today.sheet.day")),
                        rows);
        return Optional.of(rows.stream().allMatch(row -> row.get(3).isEmpty()) ? sheet : sheet.stayingHere());
    }

    private void add(List<List<String>> rows, String what, TodayBoard.Column column) {
        for (var line : column.lines())
            rows.add(List.of(
                    what,
                    line.tag(),
                    line.name(),
                    line.who(),
                    line.day().map(dates::near).orElse("")));
    }
}
