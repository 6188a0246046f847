package org.hublend.shell;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A fault of the program, as a code for people to say aloud and details for those who mend it.
///
/// @param code the same for the same fault in the same place, such as "7QK3M"
/// @param details the kinds of errors and the places in the program; never their messages, which may quote what
/// somebody typed
public record Fault(String code, String details) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 5;
    private static final int PLACES = 12;

    /// The fault of a job that ended with `thrown`.
    public static Fault of(String job, Throwable thrown, Instant when) {
        var causes = causes(thrown);
        var code = code(causes);
        var details = new StringBuilder();
        details.append(code).append(' ').append(job).append(' ').append(when).append('\n');
        details.append("Java ").append(Runtime.version()).append(", ");
        details.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.version"));
        for (var cause : causes) {
            details.append('\n').append(cause.getClass().getName());
            for (var place : first(cause.getStackTrace()))
                details.append("\n  ").append(place);
        }
        return new Fault(code, details.toString());
    }

    private static List<Throwable> causes(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (var cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) causes.add(cause);
        return causes;
    }

    private static String code(List<Throwable> causes) {
        var crc = new CRC32();
        for (var cause : causes) {
            var places = cause.getStackTrace();
            var sign = cause.getClass().getName() + (places.length == 0 ? "" : places[0].toString());
            crc.update(sign.getBytes(StandardCharsets.UTF_8));
        }
        var code = new StringBuilder();
        for (long rest = crc.getValue(); code.length() < CODE_LENGTH; rest /= LETTERS.length())
            code.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        return code.toString();
    }

    private static List<StackTraceElement> first(StackTraceElement[] places) {
        return List.of(places).subList(0, Math.min(PLACES, places.length));
    }
}
