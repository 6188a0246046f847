package org.hublend.scanning;

/// The label of a device: the alliance's prefix of two to four letters, five digits and a check character.
public record AssetTag(String prefix, int number) {
    /// @throws IllegalArgumentException when the prefix is not 2 to 4 letters A to Z, or the number has
    /// more than five
    /// digits
    public AssetTag {
        if (!prefix.matches("[A-Z]{2,4}")) throw new IllegalArgumentException("A prefix is 2 to 4 letters.");
        if (number < 0 || number > 99_999) throw new IllegalArgumentException("A tag has five digits: " + number);
    }

    /// As it is printed, scanned and searched.
    public String code() {
        var body = prefix + "%05d".formatted(number);
        return body + CheckCharacters.mod3736(body);
    }
}
