package org.hublend.sync;

import java.time.Duration;
import org.hublend.storage.StorageException;

/// Why an exchange did not get to its end, in a sentence for the person at the desk.
///
/// @param pause how long the centre asked to be left alone
public record Problem(Kind kind, String sentence, Duration pause) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    Problem(Kind kind, String sentence) {
        this(kind, sentence, Duration.ZERO);
    }

    /// What a window may do about it.
    public enum Kind {
        NOT_JOINED,
        NO_NETWORK,
        NOT_THE_CENTRE,
        CUT,
        REMOVED,
        TOO_OLD,
        REFUSED,
        OTHER_CENTRE,
        NOT_DONE_HERE
    }

    static final Problem NOT_JOINED =
            new Problem(Kind.NOT_JOINED, "This desk has not joined a central service yet. Ask for an invitation link.");
    static final Problem NO_NETWORK = new Problem(
            Kind.NO_NETWORK,
            "The central service can't be reached. Everything is saved here and will be sent when it can be.");
    static final Problem CUT = new Problem(
            Kind.CUT, "The connection broke before the answer was complete. Nothing is lost; it is tried again.");
    static final Problem NOT_THE_CENTRE = new Problem(
            Kind.NOT_THE_CENTRE,
            "Something else answered in place of the central service, perhaps a sign-in page of this network. Nothing"
                    + " was sent to it that it can use. Open a browser and sign in to the network, then try again.");
    static final Problem TOO_LARGE = new Problem(
            Kind.REFUSED,
            "Something on the way to the central service lets nothing of this size through. Everything is saved here."
                    + " Ask whoever looks after the network or the central service to allow larger requests.");
    static final Problem OTHER_CERTIFICATE = new Problem(
            Kind.NOT_THE_CENTRE,
            "Something else answered in place of the central service, or this network reads along. Nothing was sent to"
                    + " it. Ask whoever looks after the network to let Hublend through to the central service.");
    static final Problem LIED = new Problem(
            Kind.NOT_THE_CENTRE,
            "The central service gave an answer that makes no sense, so it was not used. Tell whoever looks after it.");
    static final Problem TOO_OLD = new Problem(
            Kind.TOO_OLD,
            "This Hublend is too old to read what the others wrote. Install the newest version; all your work is kept"
                    + " and sent.");

    /// Something at this desk, not on the way: a full disk, a file that another program holds, a fault of ours.
    static Problem here(RuntimeException failure) {
        var said = StorageException.said(failure)
                .orElse("This desk could not finish its exchange with the central service. What was recorded is saved"
                        + " here, and it is tried again. If it stays so, look whether the disk is full, and start"
                        + " Hublend again.");
        return new Problem(Kind.NOT_DONE_HERE, said);
    }

    static Problem refused(Wire.Refusal refusal) {
        var kind = switch (refusal.problem()) {
            case Wire.Refusal.REMOVED, Wire.Refusal.UNKNOWN_DESK -> Kind.REMOVED;
            case Wire.Refusal.TOO_OLD -> Kind.TOO_OLD;
            default -> Kind.REFUSED;
        };
        return new Problem(kind, refusal.sentence(), pause(refusal));
    }

    private static Duration pause(Wire.Refusal refusal) {
        boolean asks = refusal.problem().equals(Wire.Refusal.TOO_MANY)
                || refusal.problem().equals(Wire.Refusal.NOT_READY);
        return asks ? Duration.ofSeconds(Math.clamp(refusal.value(), 0, LONGEST_PAUSE.toSeconds())) : Duration.ZERO;
    }
}
