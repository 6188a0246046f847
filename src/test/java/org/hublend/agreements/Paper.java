package org.hublend.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// A PDF as those see it who read, hear, scan or check it.
final class Paper {
    /// So many pixels of a page are under a scanner at a time.
    private static final int STRIP = 48;

    private final byte[] pdf;

    Paper(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    /// What a screen reader reads, in one line.
    String text() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// Draws all pages side by side beside the pictures of the screens, to be looked at.
    void draw(String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++)
                pages.add(new PDFRenderer(document).renderImageWithDPI(i, 60));
            int wide = pages.getFirst().getWidth() + 10;
            var all = new BufferedImage(wide * pages.size(), pages.getFirst().getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < pages.size(); i++) all.getGraphics().drawImage(pages.get(i), i * wide, 0, null);
            var file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(all, "png", file.toFile());
        }
    }

    int pages() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /// What a scanner says of the first page, as it comes out of an office printer.
    String scanned() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var read = new Code128Reader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            assertEquals(BarcodeFormat.CODE_128, read.getBarcodeFormat());
            return read.getText();
        } catch (ReaderException e) {
            throw new AssertionError("No barcode was found on the first page.", e);
        }
    }

    /// What a scanner says that is held to one part of the first page after the other.
    Set<String> allScanned() throws IOException {
        var found = new TreeSet<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            for (int y = 0; y + STRIP < page.getHeight(); y += STRIP / 2) {
                var strip = new BinaryBitmap(new HybridBinarizer(source.crop(0, y, page.getWidth(), STRIP)));
                try {
                    found.add(new Code128Reader().decode(strip).getText());
                } catch (ReaderException e) {
                    // Nothing to scan on this part of the page.
                }
            }
        }
        return found;
    }

    /// What the checker of PDF/UA-1 finds wrong.
    List<String> faults() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId() + " " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
