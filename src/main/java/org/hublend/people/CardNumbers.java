package org.hublend.people;

import java.security.SecureRandom;
import org.hublend.scanning.CheckCharacters;
import org.hublend.state.Store;
import org.jooq.DSLContext;

/// Allots cards to people who have none: 14 digits as library cards have them, of an institution number that no
/// library uses. They are random, so that desks without a network don't meet; a clash would be seen as a case.
@Store
final class CardNumbers {
    private static final String START = "29998";

    private final SecureRandom random;

    CardNumbers(SecureRandom random) {
        this.random = random;
    }

    String next(DSLContext sql, People people) {
        while (true) {
            var body = START + "%08d".formatted(random.nextInt(100_000_000));
            var card = body + checkDigit(body);
            if (people.withCard(sql, card).isEmpty()) return card;
        }
    }

    private static char checkDigit(String body) {
        for (char digit = '0'; digit <= '9'; digit++) if (CheckCharacters.luhn(body + digit)) return digit;
        throw new IllegalStateException("One of ten digits always fits.");
    }
}
