package org.hublend.imports;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Amounts as people write them, in pence; what could mean two amounts means none.
final class Money {
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d{1,2}0*)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2}0*)?");
    private static final Pattern COMMA_FOR_POINT = Pattern.compile("\\d+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}");
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private Money() {}

    /// Pounds only: an amount with another currency's sign is refused, not converted.
    static OptionalLong pence(String cell) {
        var amount = cell.replaceFirst("^(?:£|GBP)\\s*", "").replaceFirst("\\s*(?:£|GBP)$", "");
        if (PLAIN.matcher(amount).matches()) return exact(amount);
        if (THOUSANDS.matcher(amount).matches()) return exact(amount.replace(",", ""));
        if (COMMA_FOR_POINT.matcher(amount).matches())
            return exact(amount.replace(".", "").replace(',', '.'));
        return OptionalLong.empty();
    }

    private static OptionalLong exact(String amount) {
        var pounds = new BigDecimal(amount);
        if (pounds.compareTo(MOST) > 0) return OptionalLong.empty();
        return OptionalLong.of(pounds.movePointRight(2).longValueExact());
    }
}
