package org.hublend.commands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Writes the statistics of a period for the whole alliance, by the same code as a desk.
@Command(name = "statistics", description = "Writes the statistics of a period for the whole alliance to a file.")
final class CentralStatistics implements Callable<Integer> {
    @ParentCommand
    private CentralProgram program;

    @Mixin
    private WhatFigures what;

    @Option(
            names = "--zone",
            defaultValue = "Europe/London",
            paramLabel = "ZONE",
            description = "Whose calendar says what today is. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Override
    public Integer call() {
        var today = LocalDate.ofInstant(program.clock().instant(), zone);
        return switch (what.asked(today)) {
            case Request.Asked.Unclear(var says) -> {
                program.warn(says);
                yield 2;
            }
            case Request.Asked.Understood(var request) -> write(request);
        };
    }

    private int write(Request request) {
        try (var centre = program.open()) {
            return switch (centre.statistics(request, what.out())) {
                case StatisticsExport.Outcome.NotWritten(var says, var _) -> throw new Refusal(says);
                case StatisticsExport.Outcome.Written written -> {
                    program.screen().show(StatisticsCommand.document(written), () -> StatisticsCommand.words(written));
                    yield 0;
                }
            };
        }
    }
}
