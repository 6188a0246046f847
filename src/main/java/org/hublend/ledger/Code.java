package org.hublend.ledger;

import java.util.Locale;

/// A code that stands for a device, a kit, a person or a member of staff.
public record Code(CodeKind kind, String text) {
    /// The subject under which all claims to this code meet, at every node the same.
    public Subject subject() {
        return new Subject(SubjectType.CODE, Ids.of("code:" + kind.word() + ":" + text));
    }

    /// Codes are compared without case, spaces and hyphens: scanners, Caps Lock and people differ in these.
    public static String normal(String typed) {
        var normal = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '-' && !Character.isISOControl(c))
                .forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }
}
