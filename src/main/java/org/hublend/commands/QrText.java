package org.hublend.commands;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code in characters, so that it can be scanned from a terminal: two modules to a character, black on white
/// whatever the terminal's own colours are.
final class QrText {
    /// Modules of white around it: the standard asks for four.
    private static final int QUIET = 4;

    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String AS_BEFORE = "\u001b[0m";

    private QrText() {}

    static String of(String text) {
        var modules = modules(text);
        var lines = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            lines.append(BLACK_ON_WHITE);
            for (int x = 0; x < modules.getWidth(); x++) lines.append(character(modules, x, y));
            lines.append(AS_BEFORE).append(System.lineSeparator());
        }
        return lines.toString();
    }

    private static char character(BitMatrix modules, int x, int y) {
        boolean upper = modules.get(x, y);
        boolean lower = y + 1 < modules.getHeight() && modules.get(x, y + 1);
        if (upper && lower) return '█';
        if (upper) return '▀';
        return lower ? '▄' : ' ';
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new Refusal("The link is too long for a QR code.");
        }
    }
}
