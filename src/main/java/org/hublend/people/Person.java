package org.hublend.people;

import java.util.SortedMap;
import java.util.UUID;

/// Somebody whom we lend to or teach, as far as this desk may know.
///
/// @param fields what was sealed: name, phone, email, address, postcode, card, notes…
public record Person(UUID id, UUID hub, boolean isOrganisation, String format, SortedMap<String, String> fields) {
    public String name() {
        return fields.getOrDefault("name", "");
    }

    public String card() {
        return fields.getOrDefault("card", "");
    }

    public String phone() {
        return fields.getOrDefault("phone", "");
    }

    public String email() {
        return fields.getOrDefault("email", "");
    }

    public String postcode() {
        return fields.getOrDefault("postcode", "");
    }

    /// The part of the postcode that may be seen across a counter: `SK6` of `SK6 1DJ`.
    public String area() {
        return Postcode.area(postcode());
    }

    /// First name and the initial of the last: what may be seen across a counter.
    public String shortName() {
        return Names.shortened(name());
    }

    public String initials() {
        return Names.initials(name());
    }

    /// Personal data stays out of logs and test output.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
