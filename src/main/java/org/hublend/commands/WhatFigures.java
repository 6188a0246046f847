package org.hublend.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import org.hublend.statistics.HubScope;
import org.hublend.statistics.Request;
import picocli.CommandLine.Option;

/// Which statistics are asked for and where they go; the desk and the central service ask alike.
final class WhatFigures {
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

    Request.Asked asked(LocalDate today) {
        return Request.read(period, by, rule, new HubScope.All(), today);
    }

    Path out() {
        return out;
    }
}
