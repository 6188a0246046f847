package org.hublend.scanning;

/// The code on a badge: `STAFF`, six characters of base 32 and a check character. It opens nothing without the PIN.
public record BadgeNumber(int number) {
    /// @throws IllegalArgumentException when the number is outside 0 to 2^30
    public BadgeNumber {
        if (number < 0 || number >= 1 << 30) throw new IllegalArgumentException("A badge has 30 bits.");
    }

    /// As it is printed, scanned and searched.
    public String code() {
        var body = "STAFF" + Base32.write(number, 6);
        return body + CheckCharacters.mod3736(body);
    }
}
