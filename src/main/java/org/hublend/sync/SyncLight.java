package org.hublend.sync;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How this desk stands with the centre, in the words of the window's foot. Never better than it is.
public sealed interface SyncLight {
    record NotJoined() implements SyncLight {}

    /// All up to the head that was there when the last exchange began reading; nothing is left here.
    record AllSent() implements SyncLight {}

    record Sending(long left) implements SyncLight {}

    /// @param problem why they wait
    record Waiting(long left, Problem problem) implements SyncLight {}

    /// Reading what others did since a moment, in milliseconds.
    record CatchingUp(long since) implements SyncLight {}

    record FirstSync() implements SyncLight {}

    record NotAccepted(long things) implements SyncLight {}

    record ClockWrong(long offset) implements SyncLight {}

    record NeedsNewVersion() implements SyncLight {}

    record Removed() implements SyncLight {}

    /// From so far on a clock is called wrong, in milliseconds.
    long WRONG = 5 * 60_000;

    default String words(ZoneId zone) {
        return switch (this) {
            case NotJoined _ -> "Not joined yet";
            case AllSent _ -> "All sent";
            case Sending sending -> "Sending " + sending.left();
            case Waiting waiting -> waiting(waiting);
            case CatchingUp catching ->
                "Catching up: news from "
                        + DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK)
                                .format(Instant.ofEpochMilli(catching.since()).atZone(zone));
            case FirstSync _ -> "Catching up for the first time";
            case NotAccepted stuck ->
                stuck.things() + (stuck.things() == 1 ? " thing was" : " things were") + " not accepted";
            case ClockWrong clock -> "Clock is " + span(Math.abs(clock.offset())) + " wrong";
            case NeedsNewVersion _ -> "Needs a new version";
            case Removed _ -> "This PC was removed";
        };
    }

    private static String waiting(Waiting waiting) {
        var why = switch (waiting.problem().kind()) {
            case NO_NETWORK, CUT -> "no network";
            case NOT_THE_CENTRE, OTHER_CENTRE -> "network needs a sign-in";
            case NOT_DONE_HERE -> "trouble on this PC";
            case NOT_JOINED, REMOVED, TOO_OLD, REFUSED -> "not taken yet";
        };
        return waiting.left() == 0 ? "Saved here, " + why : "Saved here, " + waiting.left() + " to send, " + why;
    }

    private static String span(long milliseconds) {
        long minutes = Math.round(milliseconds / 60_000.0);
        if (minutes < 120) return minutes + " minutes";
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? hours + " hours" : Math.round(hours / 24.0) + " days";
    }
}
