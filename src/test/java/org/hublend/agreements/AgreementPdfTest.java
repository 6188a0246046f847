package org.hublend.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an agreement is on paper: accessible, in reading order, with a number that a scanner reads.
@Execution(ExecutionMode.CONCURRENT)
class AgreementPdfTest {
    private static final String NUMBER = "7K3FL00A4Q";
    private static final Letters LETTERS = new Letters();

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 18, 28})
    void it_is_pdf_ua_in_each_size_and_its_barcode_reads_as_its_number(int points) throws Exception {
        var paper = paper(terms("Anna Malinowska"), points, AgreementPage.Kind.ORIGINAL);
        paper.draw("agreement-" + points);
        assertEquals(List.of(), paper.faults());
        assertEquals(NUMBER, paper.scanned());
    }

    @Test
    void it_reads_in_the_order_in_which_it_is_told() throws IOException {
        var text =
                paper(terms("Anna Malinowska"), 14, AgreementPage.Kind.ORIGINAL).text();
        int from = -1;
        for (var phrase : List.of(
                "Your agreement to borrow",
                "Agreement number: " + NUMBER,
                "Borrower: Anna Malinowska",
                "Lent by Stockport Lends at Marple Library on Monday 23 November 2026.",
                "Lenovo 300e Label DK00403P. Maker’s number NXSMP0003.",
                "With it: 45W charger. Label DK50001B.",
                "Acer Chromebook 314 Label DK00401T.",
                "Monday 21 December 2026",
                "Monday, 10:00 to 17:00",
                "What I promise",
                "What we promise",
                "Ring 0161 496 0000",
                "Your information",
                "Sign here and write the date",
                "(we fill this in)")) {
            int at = text.indexOf(phrase);
            assertTrue(at > from, phrase + " is not in its place in: " + text);
            from = at;
        }
    }

    @Test
    void the_sheets_of_large_print_say_whose_they_are() throws IOException {
        var large = paper(terms("Anna Malinowska"), 28, AgreementPage.Kind.ORIGINAL);
        var text = large.text();
        assertTrue(large.pages() > 3);
        for (int page = 1; page <= large.pages(); page++)
            assertTrue(text.contains(", page " + page + " of " + large.pages()), text);
        assertEquals(large.pages(), text.split("Agreement " + NUMBER + ", page", -1).length - 1);
    }

    @Test
    void names_in_any_letters_that_we_have_stay_whole() throws Exception {
        var name = "Олександра Шевченко-Ґалаґан محمد الأحمد Nguyễn Thị Ánh Łódź "
                + "Maximiliana Featherstonehaugh-Cholmondeley ".repeat(4).strip();
        var paper = paper(terms(name), 18, AgreementPage.Kind.ORIGINAL);
        assertEquals(List.of(), paper.faults());
        var text = paper.text();
        assertTrue(text.contains("Олександра Шевченко-Ґалаґан"), text);
        assertTrue(text.contains("Nguyễn Thị Ánh Łódź"), text);
        assertTrue(
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC), text);
        assertFalse(text.contains("by hand"), text);
    }

    @Test
    void a_letter_that_no_font_has_is_marked_and_people_are_asked_to_write_it() throws Exception {
        var paper = paper(terms("王小明 Wang"), 14, AgreementPage.Kind.ORIGINAL);
        assertEquals(List.of(), paper.faults());
        var text = paper.text();
        assertTrue(text.contains("Borrower: ___ Wang"), text);
        assertTrue(text.contains("Please write the name by hand"), text);
    }

    @Test
    void markup_in_a_name_is_text_and_nothing_else() throws Exception {
        var name = "<script>alert(1)</script> ]]> &amp; <b>x</b> \u0000\u0008\u202E \"'";
        var paper = paper(terms(name), 14, AgreementPage.Kind.ORIGINAL);
        assertEquals(List.of(), paper.faults());
        var text = paper.text();
        assertTrue(text.contains("<script>alert(1)</script> ]]> &amp; <b>x</b> \"'"), text);
    }

    @Test
    void a_number_from_elsewhere_can_say_nothing_in_the_foot() throws Exception {
        var hostile = new Terms(
                1, "A\" } body { display: none } B", "S", "H", "", List.of(), "Anna", "", "2026-11-23", things());
        var text = paper(hostile, 14, AgreementPage.Kind.ORIGINAL).text();
        assertTrue(text.contains("Borrower: Anna"), text);
        assertTrue(text.contains("ring this number (ask us for it)"), text);
    }

    @Test
    void a_copy_says_that_it_is_one() throws Exception {
        var copy = paper(terms("Anna Malinowska"), 20, AgreementPage.Kind.COPY);
        assertEquals(List.of(), copy.faults());
        assertTrue(copy.text().contains("This is a copy in 20 point."), copy.text());
        var fromRecords = paper(terms("Anna Malinowska"), 14, AgreementPage.Kind.FROM_RECORDS);
        assertTrue(fromRecords.text().contains("This is a copy from our records."), fromRecords.text());
        var original = paper(terms("Anna Malinowska"), 14, AgreementPage.Kind.ORIGINAL);
        assertFalse(original.text().contains("copy from"), original.text());
    }

    @Test
    void things_with_days_of_their_own_say_them() throws Exception {
        var things = List.of(
                new Terms.Thing("Acer Chromebook 314", "DK00401T", "", "2026-12-21", List.of()),
                new Terms.Thing("4G dongle", "DK00402R", "", "2026-12-28", List.of()));
        var terms = new Terms(1, NUMBER, "S", "H", "", List.of(), "Anna", "", "2026-11-23", things);
        var text = paper(terms, 14, AgreementPage.Kind.ORIGINAL).text();
        assertTrue(text.contains("Label DK00401T. Give it back by Monday 21 December 2026."), text);
        assertTrue(text.contains("Label DK00402R. Give it back by Monday 28 December 2026."), text);
        assertTrue(text.contains("Each thing has its own day"), text);
    }

    @Test
    void nobody_is_named_in_what_programs_list_of_a_file() throws Exception {
        try (var document = Loader.loadPDF(pdf(terms("Anna Malinowska"), 14, AgreementPage.Kind.ORIGINAL))) {
            var information = document.getDocumentInformation();
            assertEquals("Agreement " + NUMBER, information.getTitle());
            assertFalse(information.getCOSObject().toString().contains("Malinowska"));
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getCOSObject().containsKey(COSName.STRUCT_TREE_ROOT));
        }
    }

    private static Paper paper(Terms terms, int points, AgreementPage.Kind kind) {
        return new Paper(pdf(terms, points, kind));
    }

    private static byte[] pdf(Terms terms, int points, AgreementPage.Kind kind) {
        return AgreementPdf.of(new AgreementPage(terms, new Size(points), kind, LETTERS).document());
    }

    private static Terms terms(String borrower) {
        return new Terms(
                Terms.EDITION,
                NUMBER,
                "Stockport Lends",
                "Marple Library",
                "0161 496 0000",
                List.of(new Terms.Opening(1, "10:00", "17:00"), new Terms.Opening(2, "10:00", "19:00")),
                borrower,
                "Sam",
                "2026-11-23",
                things());
    }

    private static List<Terms.Thing> things() {
        var parts = List.of(new Terms.Part("45W charger", "DK50001B"), new Terms.Part("Laptop case", "DK5000299"));
        return List.of(
                new Terms.Thing("Lenovo 300e", "DK00403P", "NXSMP0003", "2026-12-21", parts),
                new Terms.Thing("Acer Chromebook 314", "DK00401T", "NXSMP0001", "2026-12-21", List.of()));
    }
}
