package org.hublend.agreements;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// All that the paper of one loan says that another's does not. Days are ISO, so that any language can say them.
///
/// @param edition which wording the paper has; a later wording never changes an older paper
/// @param phone whom to ring; empty where the hub has not said
/// @param hours when somebody is there, a line for each day
/// @param lender who handed it over; empty where that is not known here
record Terms(
        int edition,
        String number,
        String scheme,
        String hub,
        String phone,
        List<Opening> hours,
        String borrower,
        String lender,
        String lentOn,
        List<Thing> things) {
    static final int EDITION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One span on one day of the week.
    record Opening(int day, String from, String until) {}

    /// A device with what goes along.
    record Thing(String name, String label, String serial, String due, List<Part> parts) {}

    record Part(String name, String label) {}

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    static Terms read(byte[] json) {
        try {
            return JSON.readValue(json, Terms.class);
        } catch (JacksonException e) {
            // The message could repeat what could not be read.
            throw new IllegalStateException("The terms of an agreement can't be read.");
        }
    }

    /// The one day to give everything back by, or empty where each thing has its own.
    List<String> dues() {
        return things.stream().map(Thing::due).distinct().toList();
    }

    @Override
    public String toString() {
        return "Terms[" + number + "]";
    }
}
