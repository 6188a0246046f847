package org.hublend.lending;

import java.util.Locale;
import java.util.Optional;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;

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
        ON_THE_WAY(true),
        ALREADY_THERE(true),
        TO_SETTLE(true),
        NOTHING_TO_LEND(true),
        NOT_OUT(true),
        /// It is to be called ready without a record of how it was wiped.
        NOT_WIPED(true),
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

    /// Why a device can't be lent as it stands; empty when it can.
    public static Optional<Rule> toLend(Device device) {
        return toLend(device.state());
    }

    static Optional<Rule> toLend(DeviceState state) {
        return switch (state) {
            case READY -> Optional.empty();
            case OUT -> Optional.of(Rule.OUT);
            case PREPARATION -> Optional.of(Rule.NOT_PREPARED);
            case REPAIR -> Optional.of(Rule.IN_REPAIR);
            case QUARANTINE -> Optional.of(Rule.IN_QUARANTINE);
            case LOST -> Optional.of(Rule.LOST);
            case STOLEN -> Optional.of(Rule.STOLEN);
            case RETIRED -> Optional.of(Rule.RETIRED);
            case ON_THE_WAY -> Optional.of(Rule.ON_THE_WAY);
            case TO_SETTLE -> Optional.of(Rule.TO_SETTLE);
            case UNREGISTERED -> Optional.of(Rule.NOT_REGISTERED);
        };
    }
}
