package org.hublend.scanning;

import java.util.Optional;

/// The number of an agreement: the desk's four characters, `L`, a running number and a check character, as
/// `7K3FL00A4`.
///
/// Each desk counts for itself, so two desks without a network never make the same number. `L` is not in the
/// alphabet of the other parts, hence no number looks like a tag, a card or a badge.
public record AgreementNumber(String desk, long running) {
    private static final int SHORTEST = 3;
    private static final long MOST = 1L << 30;

    /// @throws IllegalArgumentException when the desk is not four characters of base 32, or the number is
    /// outside 0 to
    /// 2^30
    public AgreementNumber {
        if (!desk.matches(Base32.CHARACTER + "{4}"))
            throw new IllegalArgumentException("A desk has four characters of base 32.");
        if (running < 0 || running >= MOST) throw new IllegalArgumentException("No such running number: " + running);
    }

    /// Reads a number that was scanned or typed, with O for 0 and I for 1 put right; empty if the form or
    /// the check is
    /// wrong.
    public static Optional<AgreementNumber> read(String text) {
        var code = Codes.normal(text);
        if (code.length() < 6 + SHORTEST || code.charAt(4) != 'L') return Optional.empty();
        int end = code.length() - 1;
        var desk = Base32.forgiving(code.substring(0, 4));
        var running = Base32.forgiving(code.substring(5, end));
        var better = desk + "L" + running + code.charAt(end);
        if (!(Shape.of(better) instanceof Shape.Agreement(boolean sound)) || !sound) return Optional.empty();
        return Optional.of(new AgreementNumber(desk, Base32.read(running)));
    }

    /// As it is printed, scanned and searched.
    public String code() {
        var body = desk + "L" + Base32.write(running, SHORTEST);
        return body + CheckCharacters.mod3736(body);
    }
}
