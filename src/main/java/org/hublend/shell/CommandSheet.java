package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hublend.scanning.CommandCode;

/// The printed command sheet: every command as a barcode with what it does and the key that does the same, and under
/// them the keys themselves. It is enough for a day's work without a key that is hard to reach.
public final class CommandSheet {
    private CommandSheet() {}

    /// @param keys what the keys of a screen do
    public static Sheet of(Texts texts, List<Help.Line> keys) {
        var rows = new ArrayList<List<String>>();
        for (var line : keys) rows.add(List.of(line.key(), line.words()));
        return Sheet.of("commands", texts.of("commands.title"), texts.of("commands.how"))
                .scanning(Stream.of(CommandCode.values())
                        .map(command -> new Sheet.Command(command.code(), words(texts, command), key(texts, command)))
                        .toList())
                .table(rows.isEmpty() ? List.of() : List.of(texts.of("commands.key"), texts.of("commands.does")), rows);
    }

    private static String words(Texts texts, CommandCode command) {
        return switch (command) {
            case LEND -> texts.of("commands.lend");
            case RETURN -> texts.of("commands.return");
            case RENEW -> texts.of("commands.renew");
            case UNDO -> texts.of("commands.undo");
            case DONE -> texts.of("commands.done");
            case BACK -> texts.of("commands.back");
            case ANSWER_1 -> texts.of("commands.answer", 1);
            case ANSWER_2 -> texts.of("commands.answer", 2);
            case ANSWER_3 -> texts.of("commands.answer", 3);
            case ANSWER_4 -> texts.of("commands.answer", 4);
        };
    }

    /// The key that does the same, or nothing.
    private static String key(Texts texts, CommandCode command) {
        return switch (command) {
            case LEND, RENEW -> "";
            case RETURN -> Key.SECOND.shown(texts);
            case UNDO -> Key.UNDO.shown(texts);
            case DONE -> Key.MAIN.shown(texts);
            case BACK -> Key.BACK.shown(texts);
            case ANSWER_1 -> "1";
            case ANSWER_2 -> "2";
            case ANSWER_3 -> "3";
            case ANSWER_4 -> "4";
        };
    }
}
