package org.hublend.shell;

import java.time.Duration;

/// How long something is, as people say it: "3 minutes", "2 hours", "56 years".
public final class Spans {
    private static final double HOURS_FROM_MINUTES = 100;
    private static final double DAYS_FROM_HOURS = 47.5;
    private static final double YEARS_FROM_DAYS = 600;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final Texts texts;

    public Spans(Texts texts) {
        this.texts = texts;
    }

    /// @param milliseconds forwards or back
    public String of(long milliseconds) {
        double minutes = Math.abs(milliseconds) / (double) Duration.ofMinutes(1).toMillis();
        double hours = minutes / 60;
        double days = hours / 24;
        if (minutes < HOURS_FROM_MINUTES) return texts.of("span.minutes", Math.round(minutes));
        if (hours < DAYS_FROM_HOURS) return texts.of("span.hours", Math.round(hours));
        if (days < YEARS_FROM_DAYS) return texts.of("span.days", Math.round(days));
        return texts.of("span.years", Math.round(days / DAYS_OF_A_YEAR));
    }
}
