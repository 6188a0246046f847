package org.hublend.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hublend.lending.SmallPrinters;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.CommandSheet;
import org.hublend.shell.Help;
import org.hublend.shell.Sheet;
import org.hublend.shell.Sheets;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that screens print: accessible, in reading order, with codes that a scanner reads.
class SheetTest {
    @TempDir
    Path temp;

    @Test
    void every_command_of_the_command_sheet_is_read_back_by_a_scanner() throws Exception {
        var sheet = CommandSheet.of(Texts.british(), List.of(new Help.Line("F4", "Chooses another day")));
        var paper = new Paper(SheetDesk.pdf(sheet));
        paper.draw("sheet-commands");
        assertEquals(List.of(), paper.faults());
        assertEquals(
                Arrays.stream(CommandCode.values())
                        .map(CommandCode::code)
                        .sorted()
                        .toList(),
                paper.allScanned().stream().sorted().toList());
        var text = paper.text();
        int from = -1;
        for (var words : List.of("Commands to scan", "CMDLEND", "CMDRETURN", "F9", "CMD4", "F4 Chooses another day")) {
            assertTrue(text.indexOf(words) > from, words + " is not in its place in: " + text);
            from = text.indexOf(words);
        }
    }

    @Test
    void a_long_list_goes_over_pages_and_says_its_heads_on_each() throws Exception {
        var rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i ->
                        List.of("DK%05d".formatted(i), "Acer Chromebook 314", "Out", i % 3 == 0 ? "" : "Tue 24 Nov"))
                .toList();
        var paper = new Paper(SheetDesk.pdf(Sheet.of("devices", "Devices", "Marple Library, 23 November")
                .table(List.of("Label", "Device", "State", "Give back by"), rows)));
        paper.draw("sheet-devices");
        assertEquals(List.of(), paper.faults());
        assertTrue(paper.pages() > 1);
        assertTrue(paper.text().contains("DK00090"));
    }

    @Test
    void it_goes_to_the_printer_or_into_a_file_under_its_own_plain_name() throws Exception {
        var printers = new SmallPrinters();
        var desk = new SheetDesk(printers, new PaperChoices(temp.resolve("papers.json"), temp.resolve("saved")));
        var sheet = Sheet.of("devices-2026-11-23", "Devices");
        assertEquals(new Sheets.Came.OnItsWay("Counter"), desk.print(sheet));
        assertEquals("devices-2026-11-23", printers.printed.getFirst().name());
        printers.broken.add("Counter");
        assertEquals(new Sheets.Came.NotPrinted("Counter"), desk.print(sheet));
        printers.names.clear();
        assertEquals(new Sheets.Came.NoPrinter(), desk.print(sheet));
        var saved = assertInstanceOf(Sheets.Came.Saved.class, desk.save(sheet)).file();
        assertEquals("devices-2026-11-23.pdf", saved.getFileName().toString());
        try (Stream<Path> all = Files.list(temp.resolve("saved"))) {
            assertEquals(1, all.count());
        }
        assertFalse(sheet.stayingHere().toString().contains("Devices"));
    }
}
