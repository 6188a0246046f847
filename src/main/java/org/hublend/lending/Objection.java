package org.hublend.lending;

import java.util.Locale;
import org.hublend.devices.Device;

/// Why something should not, or can't, be done. The words for it are in the texts under `rule.` and its name.
///
/// @param subject the label of the device that it is about, or empty
public record Objection(Rule rule, String subject) {
    /// The rules of the counter.
    public enum Rule {
        NOT_REGISTERED(true),
        OUT(true),
        NOT_PREPARED(true),
        IN_REPAIR(true),
        IN_QUARANTINE(true),
        LOST(true),
        STOLEN(true),
        RETIRED(true),
        TO_SETTLE(true),
        NOTHING_TO_LEND(true),
        NOT_OUT(true),
        DUE_IN_THE_PAST(true),
        HAS_LATE_ITEMS(false),
        SUPPORT_ENDED(false);

        private final boolean impossible;

        Rule(boolean impossible) {
            this.impossible = impossible;
        }

        /// Whether nobody can wave it through.
        public boolean isImpossible() {
            return impossible;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Objection about(Rule rule, Device device) {
        return new Objection(rule, device.tag());
    }
}
