package org.hublend.shell;

import java.util.List;

/// A page that a screen prints: a table or commands to scan, and what is said with them, all in words.
///
/// @param name of its file and in the printer's list; never anything about people
/// @param notes what is said under the title
/// @param commands codes to scan, each a barcode
/// @param staysHere whether people are named on it, so that it is printed for this hub and kept as no file
public record Sheet(
        String name,
        String title,
        List<String> notes,
        List<String> columns,
        List<List<String>> rows,
        List<Command> commands,
        boolean staysHere) {
    /// A code to scan instead of a key.
    public record Command(String code, String words, String key) {}

    public Sheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        commands = List.copyOf(commands);
    }

    public static Sheet of(String name, String title, String... notes) {
        return new Sheet(name, title, List.of(notes), List.of(), List.of(), List.of(), false);
    }

    public Sheet table(List<String> heads, List<List<String>> lines) {
        return new Sheet(name, title, notes, heads, lines, commands, staysHere);
    }

    public Sheet scanning(List<Command> all) {
        return new Sheet(name, title, notes, columns, rows, all, staysHere);
    }

    public Sheet stayingHere() {
        return new Sheet(name, title, notes, columns, rows, commands, true);
    }

    Sheet noting(List<String> other) {
        return new Sheet(name, title, other, columns, rows, commands, staysHere);
    }

    /// What is on it stays out of logs and test output.
    @Override
    public String toString() {
        return name;
    }
}
