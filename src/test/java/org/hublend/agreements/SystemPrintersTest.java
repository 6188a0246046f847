package org.hublend.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.hublend.lending.Papers.Why;
import org.junit.jupiter.api.Test;

/// Printing for real: into PostScript where the JDK has a printer for it, and on no printer at all.
class SystemPrintersTest {
    private static final byte[] PAPER = AgreementPdf.of(new AgreementPage(
                    new Terms(
                            1,
                            "7K3FL00A4Q",
                            "S",
                            "H",
                            "",
                            List.of(),
                            "Anna Malinowska",
                            "",
                            "2026-11-23",
                            List.of(new Terms.Thing("Acer", "DK00401T", "", "2026-12-21", List.of()))),
                    Size.USUAL,
                    AgreementPage.Kind.ORIGINAL,
                    new Letters())
            .document());

    @Test
    void a_printer_takes_all_pages_and_its_list_shows_no_name() {
        var factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        assumeTrue(factories.length > 0, "This JDK prints no PostScript.");
        var out = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), SystemPrinters.print(PAPER, "7K3FL00A4Q", factories[0].getPrintService(out)));
        var postscript = out.toString(StandardCharsets.ISO_8859_1);
        assertTrue(postscript.startsWith("%!PS"), "no PostScript came out");
        assertTrue(postscript.split("showpage", -1).length > 2, "not all pages came out");
        assertTrue(!postscript.contains("Malinowska"));
    }

    @Test
    void a_printer_that_is_gone_is_said_to_be_gone() {
        assertEquals(
                Optional.of(Why.NO_LONGER_THERE),
                new SystemPrinters().print(PAPER, "7K3FL00A4Q", "No printer has such a name"));
    }
}
