package org.hublend.shell;

/// How one desk likes its window: nothing here is about a person or a loan.
///
/// @param theme which colours
/// @param textSize in per cent of the usual size, 100 to 200
/// @param width of the window in pixels
/// @param height of the window in pixels
/// @param dimAfter minutes without a key until only initials are seen
/// @param lockAfter minutes without a key until the desk locks
/// @param sounds whether each answer is heard, too
/// @param language its tag, such as `cy`; empty for British English
public record Preferences(
        Choice theme,
        int textSize,
        double width,
        double height,
        int dimAfter,
        int lockAfter,
        boolean sounds,
        String language) {
    public static final Preferences USUAL = new Preferences(Choice.SYSTEM, 100, 1280, 800, 1, 2, true, "");
    public static final int LONGEST_REST = 20;

    static final int SMALLEST_WIDTH = 960;
    static final int SMALLEST_HEIGHT = 640;
    private static final int STEP = 25;

    /// The colours that a person may choose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    public Preferences {
        textSize = Math.clamp(textSize, 100, 200);
        width = Math.max(width, SMALLEST_WIDTH);
        height = Math.max(height, SMALLEST_HEIGHT);
        lockAfter = Math.clamp(lockAfter, 1, LONGEST_REST);
        dimAfter = Math.clamp(dimAfter, 1, lockAfter);
    }

    public Preferences with(Choice other) {
        return new Preferences(other, textSize, width, height, dimAfter, lockAfter, sounds, language);
    }

    public Preferences withWindow(double otherWidth, double otherHeight) {
        return new Preferences(theme, textSize, otherWidth, otherHeight, dimAfter, lockAfter, sounds, language);
    }

    /// One step larger, up to twice the usual size.
    public Preferences larger() {
        return withTextSize(textSize + STEP);
    }

    /// One step smaller, down to the usual size.
    public Preferences smaller() {
        return withTextSize(textSize - STEP);
    }

    public Preferences withTextSize(int percent) {
        return new Preferences(theme, percent, width, height, dimAfter, lockAfter, sounds, language);
    }

    public Preferences withSounds(boolean heard) {
        return new Preferences(theme, textSize, width, height, dimAfter, lockAfter, heard, language);
    }

    public Preferences withLanguage(String tag) {
        return new Preferences(theme, textSize, width, height, dimAfter, lockAfter, sounds, tag);
    }

    /// Dimming never comes after locking.
    public Preferences withRest(int dimMinutes, int lockMinutes) {
        return new Preferences(theme, textSize, width, height, dimMinutes, lockMinutes, sounds, language);
    }
}
