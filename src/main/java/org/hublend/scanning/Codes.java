package org.hublend.scanning;

import java.util.Locale;
import java.util.regex.Pattern;

/// One way of writing for each code, so that the same label is the same text however it was read or typed.
public final class Codes {
    private static final Pattern SYMBOLOGY = Pattern.compile("^][A-Za-z][0-9A-Za-z]");
    private static final Pattern LINK = Pattern.compile("^[A-Za-z]+://\\S*$");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}\\u200B\\uFEFF]+");
    private static final Pattern CODABAR = Pattern.compile("^[A-D](\\d+)[A-D]$");
    private static final Pattern IMEI_AS_SHOWN = Pattern.compile("^(\\d{15})/\\d{2}$");

    private Codes() {}

    /// Upper case without spaces and hyphens; without the start and stop letters of Codabar (A to D), when
    /// digits are between
    /// them; without the symbology that some scanners put before it (ISO/IEC 15424, `]C1`). A link stays as
    /// it is, because
    /// its letters and hyphens mean something.
    public static String normal(String raw) {
        var bare = SYMBOLOGY.matcher(raw.strip()).replaceFirst("");
        if (LINK.matcher(bare).matches()) return bare;
        var tight = SEPARATORS.matcher(bare.toUpperCase(Locale.ROOT)).replaceAll("");
        return IMEI_AS_SHOWN.matcher(CODABAR.matcher(tight).replaceFirst("$1")).replaceFirst("$1");
    }
}
