package org.hublend.scanning;

import java.util.regex.Pattern;

/// The written forms of the codes that we know, tried from the most particular to the least.
final class Shapes {
    private static final Pattern TAG = Pattern.compile("([A-Z]{2,4})(\\d{5})[0-9A-Z]");
    private static final Pattern AGREEMENT =
            Pattern.compile(Base32.CHARACTER + "{4}L" + Base32.CHARACTER + "{3,6}[0-9A-Z]");
    private static final Pattern BADGE = Pattern.compile("STAFF" + Base32.CHARACTER + "{6}[0-9A-Z]");
    private static final Pattern INVITATION = Pattern.compile("(?i)hublend(://\\S+|[0-9A-Z]{8,})");

    private Shapes() {}

    static Shape ofText(String code) {
        var command = CommandCode.of(code);
        if (command.isPresent()) return new Shape.Command(command.get());
        if (INVITATION.matcher(code).matches()) return new Shape.Invitation();
        boolean sound = CheckCharacters.endsWithMod3736(code);
        if (BADGE.matcher(code).matches()) return new Shape.Badge(sound);
        if (AGREEMENT.matcher(code).matches()) return new Shape.Agreement(sound);
        var tag = TAG.matcher(code);
        return tag.matches() ? new Shape.Tag(tag.group(1), Integer.parseInt(tag.group(2)), sound) : new Shape.Unknown();
    }

    static Shape ofDigits(String code) {
        boolean luhn = CheckCharacters.luhn(code);
        return switch (code.length()) {
            case 13 -> CheckCharacters.ean13(code) ? trade(code) : new Shape.Unknown();
            case 14 ->
                code.startsWith("2") || code.startsWith("3")
                        ? new Shape.Library(code.startsWith("3"), luhn)
                        : new Shape.Unknown();
            case 15 -> new Shape.Imei(false, luhn);
            case 16 -> new Shape.Imei(true, true);
            case 19, 20 -> code.startsWith("89") ? new Shape.Iccid(luhn) : new Shape.Unknown();
            default -> new Shape.Unknown();
        };
    }

    private static Shape trade(String ean) {
        return ean.startsWith("978") || ean.startsWith("979") ? new Shape.Book() : new Shape.ShopCode();
    }
}
