package org.hublend.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.hublend.statistics.HubScope;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Writes the statistics of a period for the whole alliance, by the same code as a desk.
@Command(name = "statistics", description = "Writes the statistics of a period for the whole alliance to a file.")
final class CentralStatistics implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

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

    @Option(
            names = "--zone",
            defaultValue = "Europe/London",
            paramLabel = "ZONE",
            description = "Whose calendar says what today is. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out;

    @Override
    public Integer call() {
        var today = LocalDate.ofInstant(program.clock().instant(), zone);
        return switch (Request.read(period, by, rule, new HubScope.All(), today)) {
            case Request.Asked.Unclear(var says) -> {
                program.warn(says);
                yield 2;
            }
            case Request.Asked.Understood(var request) -> write(request);
        };
    }

    private int write(Request request) {
        try (var centre = program.open()) {
            return switch (centre.statistics(request, out)) {
                case StatisticsExport.Outcome.NotWritten(var says, var _) -> throw new Refusal(says);
                case StatisticsExport.Outcome.Written written -> {
                    program.screen().show(StatisticsCommand.document(written), () -> StatisticsCommand.words(written));
                    yield 0;
                }
            };
        }
    }
}
