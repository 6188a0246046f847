package org.hublend.agreements;

import java.util.List;
import java.util.Optional;

/// The size of print: 14 point is clear print and 18 is large print, as the UK Association for Accessible Formats has
/// it.
record Size(int points) {
    static final List<Integer> SIZES = List.of(12, 14, 18, 20, 24, 28);
    static final Size USUAL = new Size(14);

    Size {
        if (!SIZES.contains(points)) throw new IllegalArgumentException("No such size of print.");
    }

    static Optional<Size> of(int points) {
        return SIZES.contains(points) ? Optional.of(new Size(points)) : Optional.empty();
    }

    /// What somebody needs who reads papers in this format.
    static Size forFormat(String format) {
        return switch (format) {
            case "large-print", "large-print-18" -> new Size(18);
            case "large-print-20" -> new Size(20);
            case "large-print-24" -> new Size(24);
            case "large-print-28" -> new Size(28);
            default -> USUAL;
        };
    }
}
