package org.hublend.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

/// What is printed as a QR code is read by a scanner as what was meant.
class QrTextTest {
    private static final String LINK =
            "hublend://service.example.org:8443/join?code=K7QM-3TXP-9WDF-2HVB&pin=sha256-4bq0Zt7c1uQmY6nWm2Xf0pJ8";
    /// Pixels of a module, as a terminal might show it.
    private static final int SIZE = 6;

    @Test
    void it_is_read_back_from_the_characters() throws Exception {
        var lines = QrText.of(LINK)
                .lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        int width = lines.getFirst().length();
        var pixels = new int[width * SIZE * lines.size() * 2 * SIZE];
        for (int y = 0; y < lines.size() * 2 * SIZE; y++)
            for (int x = 0; x < width * SIZE; x++) {
                char shown = lines.get(y / SIZE / 2).charAt(x / SIZE);
                boolean isUpper = y / SIZE % 2 == 0;
                boolean dark = shown == '█' || shown == (isUpper ? '▀' : '▄');
                pixels[y * width * SIZE + x] = dark ? 0 : 0xFFFFFF;
            }
        var source = new RGBLuminanceSource(width * SIZE, lines.size() * 2 * SIZE, pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertEquals(LINK, read.getText());
    }

    @Test
    void every_line_says_its_own_colours_and_takes_them_back() {
        assertTrue(QrText.of(LINK).lines().allMatch(l -> l.startsWith("\u001b[30;107m") && l.endsWith("\u001b[0m")));
    }
}
