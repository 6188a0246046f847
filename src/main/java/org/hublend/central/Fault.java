package org.hublend.central;

/// What went wrong as the log may tell it: kinds and places, never messages, which may repeat what somebody typed.
public final class Fault {
    private Fault() {}

    /// One line for each cause, and one for each place on its way.
    public static String places(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (var frame : cause.getStackTrace())
                text.append("  at ").append(frame).append('\n');
        }
        return text.toString();
    }
}
