package org.hublend.central;

import java.util.Locale;
import java.util.UUID;
import org.hublend.sync.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A line of the log for each request that matters: ids, words and times, and nothing that anybody typed.
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    /// Desks that only ask whether there is news, and hear that there is none, would bury the rest.
    void asked(Conversation.Asked asked, Conversation.Answer answer, double seconds) {
        boolean isOk = answer.outcome().equals("ok");
        boolean isQuiet =
                isOk && (asked.path().equals(Wire.PULL) || asked.path().equals(Wire.WAIT));
        if (isQuiet) return;
        MDC.put("desk", known(asked.desk()));
        MDC.put("path", asked.path());
        MDC.put("outcome", answer.outcome());
        MDC.put("seconds", String.format(Locale.ROOT, "%.3f", seconds));
        try {
            if (isOk) LOG.info("answered");
            else LOG.warn("refused");
        } finally {
            MDC.clear();
        }
    }

    /// The header may have anything in it before its signature was checked; only an id is written.
    private static String known(String desk) {
        try {
            return UUID.fromString(desk).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
