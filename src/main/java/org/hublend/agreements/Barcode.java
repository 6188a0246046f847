package org.hublend.agreements;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// The number of an agreement as a Code 128 barcode, for the page.
final class Barcode {
    /// Quiet zone on either side, in modules: Code 128 asks for ten.
    private static final int QUIET = 10;
    /// Pixels of a module: a whole number of them, so that every bar has its true width on paper.
    private static final int MODULE = 4;

    private static final int HEIGHT = 160;
    private static final int WHITE = 0xFFFFFF;

    private Barcode() {}

    /// A picture as the address of an image: `data:image/png;base64,…`.
    static String address(String number) {
        var bars = new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1);
        int left = bars.getEnclosingRectangle()[0];
        int modules = bars.getEnclosingRectangle()[2];
        var picture = new BufferedImage((modules + 2 * QUIET) * MODULE, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < picture.getWidth(); x++) {
            int module = x / MODULE - QUIET;
            boolean black = module >= 0 && module < modules && bars.get(left + module, 0);
            for (int y = 0; y < HEIGHT; y++) picture.setRGB(x, y, black ? 0 : WHITE);
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
