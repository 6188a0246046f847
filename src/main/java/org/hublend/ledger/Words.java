package org.hublend.ledger;

import java.util.Locale;

/// How constants are written in facts, tables and files: in lower case with hyphens.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
