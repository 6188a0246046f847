package org.hublend.commands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hublend.staff.Right;
import org.hublend.statistics.Request;
import org.hublend.statistics.StatisticsExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Writes the statistics of a period to a file, safe to share unless asked otherwise.
@Command(name = "statistics", description = "Writes the statistics of a period to a CSV file.")
final class StatisticsCommand implements Callable<Integer> {
    @ParentCommand
    private DeskProgram program;

    @Mixin
    private WhatFigures what;

    @Override
    public Integer call() {
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            program.must(Right.SEE_FIGURES, rooms);
            var today = LocalDate.ofInstant(
                    program.clock().instant(), DeskProgram.home(folder).zone());
            return switch (what.asked(today)) {
                case Request.Asked.Unclear(var says) -> {
                    program.warn(says);
                    yield 2;
                }
                case Request.Asked.Understood(var request) ->
                    switch (folder.read(sql -> StatisticsExport.write(sql, request, what.out()))) {
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
