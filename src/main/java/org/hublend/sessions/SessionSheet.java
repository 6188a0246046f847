package org.hublend.sessions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hublend.shell.Sheet;

/// The sheet of this week's sessions, without a name of anybody who was helped, and with lines to write on where there
/// is no computer at hand.
final class SessionSheet {
    private static final int TO_WRITE = 8;
    private static final int COLUMNS = 6;

    private final SessionWords words;

    SessionSheet(SessionWords words) {
        this.words = words;
    }

    Sheet of(List<SessionLine> lines) {
        var texts = words.texts();
        var rows = new ArrayList<List<String>>();
        for (var line : lines)
            rows.add(List.of(
                    words.moment(line),
                    words.form(line.form()),
                    String.valueOf(line.minutes()),
                    String.valueOf(line.headcount()),
                    words.topics(line.topics()),
                    line.helper()));
        for (int i = 0; i < TO_WRITE; i++) rows.add(Collections.nCopies(COLUMNS, ""));
        return Sheet.of("sessions", texts.of("session.sheet"), texts.of("session.sheet.how"))
                .table(
                        List.of(
                                texts.of("session.sheet.when"),
                                texts.of("session.sheet.kind"),
                                texts.of("session.sheet.minutes"),
                                texts.of("session.sheet.people"),
                                texts.of("session.sheet.topics"),
                                texts.of("session.sheet.helper")),
                        rows);
    }
}
