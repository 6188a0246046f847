package org.hublend.central;

import org.hublend.sync.Wire;

/// Ends a transaction without a trace, with the answer that the desk gets instead.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wire.Refusal refusal;

    Refused(String problem, String sentence, long value, String epoch, long now) {
        super(sentence, null, false, false);
        this.refusal = new Wire.Refusal(problem, sentence, value, epoch, now);
    }

    Refused(String problem, String sentence, long now) {
        this(problem, sentence, 0, "", now);
    }

    Wire.Refusal refusal() {
        return refusal;
    }
}
