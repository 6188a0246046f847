package org.hublend.agreements;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;

/// The page of an agreement: the wording of its edition, filled with what one loan says.
final class AgreementPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Terms terms;
    private final Size size;
    private final Kind kind;
    private final Letters letters;

    /// What a paper is.
    enum Kind {
        /// The one that is signed.
        ORIGINAL,
        /// The same words in another size.
        COPY,
        /// Written from what is recorded, where this desk does not have the paper that was signed.
        FROM_RECORDS
    }

    AgreementPage(Terms terms, Size size, Kind kind, Letters letters) {
        this.terms = terms;
        this.size = size;
        this.kind = kind;
        this.letters = letters;
    }

    Document document() {
        var lists = new HashMap<String, List<Template.Values>>();
        lists.put("things", terms.things().stream().map(this::thing).toList());
        lists.put("hours", terms.hours().stream().map(AgreementPage::opening).toList());
        return Template.read("agreement-en-" + terms.edition() + ".xhtml").filled(new Template.Values(texts(), lists));
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        texts.put("number", letters.printable(terms.number()));
        texts.put("barcode", Barcode.address(terms.number()));
        texts.put("barcode-alt", "Barcode of the agreement number " + letters.printable(terms.number()));
        texts.put("title", "Agreement " + letters.printable(terms.number()));
        texts.put("sizes", sizes());
        texts.put("scheme", letters.printable(terms.scheme()));
        texts.put("hub", letters.printable(terms.hub()));
        texts.put("phone", letters.printable(terms.phone()));
        texts.put("no-phone", terms.phone().isBlank() ? "x" : "");
        texts.put("borrower", letters.printable(terms.borrower()));
        texts.put("by-hand", letters.hasAll(terms.borrower()) ? "" : "x");
        texts.put("lender", letters.printable(terms.lender()));
        texts.put("no-lender", terms.lender().isBlank() ? "x" : "");
        texts.put("lent-on", day(terms.lentOn()));
        var dues = terms.dues();
        texts.put("due", dues.size() == 1 ? day(dues.getFirst()) : "");
        texts.put("own-due", dues.size() == 1 ? "" : "x");
        texts.put("copy", kind == Kind.COPY ? size.points() + " point" : "");
        texts.put("from-records", kind == Kind.FROM_RECORDS ? "x" : "");
        return texts;
    }

    private Template.Values thing(Terms.Thing thing) {
        var texts = Map.of(
                "name",
                letters.printable(thing.name()),
                "label",
                letters.printable(thing.label()),
                "serial",
                letters.printable(thing.serial()),
                "its-due",
                terms.dues().size() == 1 ? "" : day(thing.due()));
        return new Template.Values(
                texts,
                Map.of(
                        "parts",
                        thing.parts().stream()
                                .map(p -> Template.Values.of(Map.of(
                                        "part",
                                        letters.printable(p.name()),
                                        "part-label",
                                        letters.printable(p.label()))))
                                .toList()));
    }

    private static Template.Values opening(Terms.Opening opening) {
        var day = DayOfWeek.of(opening.day()).getDisplayName(TextStyle.FULL, Locale.UK);
        return Template.Values.of(Map.of("day", day, "from", opening.from(), "until", opening.until()));
    }

    /// Sizes for the page and its foot, which has the number on every sheet, since sheets are parted.
    private String sizes() {
        var number = terms.number().replaceAll("[^0-9A-Z]", "");
        return "body { font-size: " + size.points() + "pt } @page { @bottom-left { font-size: " + size.points()
                + "pt; content: \"Agreement " + number + ", page \" counter(page) \" of \" counter(pages) } }";
    }

    private static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }
}
