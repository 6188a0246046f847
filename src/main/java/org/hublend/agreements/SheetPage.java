package org.hublend.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hublend.shell.Sheet;
import org.w3c.dom.Document;

/// The page of a sheet: its title, what is said under it, and its tables.
final class SheetPage {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Sheet sheet;
    private final Letters letters;

    SheetPage(Sheet sheet, Letters letters) {
        this.sheet = sheet;
        this.letters = letters;
    }

    Document document() {
        var lists = new HashMap<String, List<Template.Values>>();
        lists.put("notes", all("note", sheet.notes()));
        lists.put("columns", all("column", sheet.columns()));
        lists.put(
                "rows",
                sheet.rows().stream()
                        .map(row -> new Template.Values(Map.of(), Map.of("cells", all("cell", row))))
                        .toList());
        lists.put("commands", sheet.commands().stream().map(this::command).toList());
        return Template.read("sheet.xhtml")
                .filled(new Template.Values(Map.of("title", letters.printable(sheet.title())), lists));
    }

    private Template.Values command(Sheet.Command command) {
        return Template.Values.of(Map.of(
                "barcode", Barcode.address(command.code()),
                "code", command.code(),
                "what", printable(command.words()),
                "key", printable(command.key())));
    }

    /// A cell is never without any text, which the page's maker can't lay out.
    private String printable(String text) {
        var printable = letters.printable(text);
        return printable.isEmpty() ? NO_BREAK_SPACE : printable;
    }

    private List<Template.Values> all(String name, List<String> texts) {
        return texts.stream()
                .map(text -> Template.Values.of(Map.of(name, printable(text))))
                .toList();
    }
}
