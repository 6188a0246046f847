package org.hublend.agreements;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3c.dom.Document;

/// Makes an accessible PDF (PDF/UA-1) of a page, with its fonts inside.
final class AgreementPdf {
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private AgreementPdf() {}

    static byte[] of(Document page) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        font(builder, Letters.FONTS.get(0), "Atkinson Hyperlegible Next", REGULAR);
        font(builder, Letters.FONTS.get(1), "Atkinson Hyperlegible Next", BOLD);
        font(builder, Letters.FONTS.get(2), "Noto Sans", REGULAR);
        font(builder, Letters.FONTS.get(3), "Noto Sans Arabic", REGULAR);
        // The boxes of the page itself have no other family, and PDF/UA allows no font that is not inside.
        font(builder, Letters.FONTS.get(0), "serif", REGULAR);
        builder.withW3cDocument(page, null);
        builder.withProducer("Hublend");
        try (var pdf = new ByteArrayOutputStream()) {
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Letters.font(file), family, weight, BaseRendererBuilder.FontStyle.NORMAL, true);
    }
}
