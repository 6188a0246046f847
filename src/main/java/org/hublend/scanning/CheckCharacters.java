package org.hublend.scanning;

/// The published sums that tell a misread code from a good one.
public final class CheckCharacters {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckCharacters() {}

    /// The check character of ISO/IEC 7064 MOD 37,36 for a text of `0-9 A-Z`.
    ///
    /// @throws IllegalArgumentException when the text holds anything else
    public static char mod3736(String text) {
        int next = carried(text) * 2 % 37;
        return ALPHABET.charAt(Math.floorMod(1 - next, 36));
    }

    /// Whether the last character is the check character of those before it; false for any text that can have none.
    public static boolean endsWithMod3736(String text) {
        if (text.length() < 2 || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) return false;
        int end = text.length() - 1;
        return mod3736(text.substring(0, end)) == text.charAt(end);
    }

    /// ISO/IEC 7812 ("Luhn"): IMEI, ICCID and the 14 digits of library cards end with such a digit.
    public static boolean luhn(String digits) {
        return digits(digits) && weighted(digits, 2, 1) % 10 == 0;
    }

    /// GS1: the last digit of an EAN-13, an ISBN-13 among them.
    public static boolean ean13(String digits) {
        return digits.length() == 13 && digits(digits) && gs1(digits) % 10 == 0;
    }

    static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// What the hybrid system carries after the last character, from 1 to 36.
    private static int carried(String text) {
        int carried = 36;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) throw new IllegalArgumentException("A character outside 0-9 and A-Z has no check.");
            int product = i == 0 ? 36 : carried * 2 % 37;
            carried = (product + value) % 36;
            if (carried == 0) carried = 36;
        }
        return carried;
    }

    private static int weighted(String digits, int even, int odd) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            int product = (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? odd : even);
            sum += product > 9 ? product - 9 : product;
        }
        return sum;
    }

    private static int gs1(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return sum;
    }
}
