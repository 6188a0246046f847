package org.hublend.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hublend.staff.Right;
import org.hublend.statistics.HubScope;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Writes the statistics of a period to a file, safe to share unless asked otherwise.
@Command(name = "statistics", description = "Writes the statistics of a period to a CSV file.")
final class StatisticsCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = "2026, 2026-Q3, 2026-09, or FY2026-27 for April to March.")
    private String period;

    @Option(
            names = "--by",
            defaultValue = "",
            paramLabel = "WHAT,…",
            description = "hub, month, device-type, state, ward, age-band, decile, reason. Default: hub,month.")
    private String by;

    @Option(
            names = "--rule",
            defaultValue = "nhs-hes",
            description = "nhs-hes (default, safe to publish), round5, or internal (exact, not for publication).")
    private String rule;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            program.must(Right.SEE_FIGURES, rooms);
            var today = LocalDate.ofInstant(
                    program.clock().instant(), DeskProgram.home(folder).zone());
            return switch (Request.read(period, by, rule, new HubScope.All(), today)) {
                case Request.Asked.Unclear(var says) -> {
                    program.warn(says);
                    yield 2;
                }
                case Request.Asked.Understood(var request) ->
                    switch (folder.read(sql -> StatisticsExport.write(sql, request, out))) {
                        case StatisticsExport.Outcome.NotWritten(var says, var _) -> throw new Refusal(says);
                        case StatisticsExport.Outcome.Written written -> {
                            program.screen().show(document(written), () -> words(written));
                            yield 0;
                        }
                    };
            };
        }
    }

    static Map<String, Object> document(StatisticsExport.Outcome.Written written) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", written.file().toString());
        document.put("rows", written.rows());
        document.put("notes", written.notes());
        return document;
    }

    static String words(StatisticsExport.Outcome.Written written) {
        return written.rows() + " figures are in " + written.file() + "."
                + written.notes().stream().map(n -> System.lineSeparator() + n).reduce("", String::concat);
    }
}
