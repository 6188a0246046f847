package org.hublend.sessions;

import java.util.List;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.staff.Member;

/// What a scanned code is to a session.
public sealed interface Seen {
    record Somebody(Came person) implements Seen {}

    record Badge(Member member) implements Seen {}

    record Used(UUID device, String tag) implements Seen {}

    /// A device that nobody can have used, since it is not here by what is written of it.
    record NotUsed(String tag, DeviceState state) implements Seen {}

    /// A part of a kit.
    record OfKit(String tag) implements Seen {}

    record Paper() implements Seen {}

    /// More than one person has this card.
    record Several(List<Came> people) implements Seen {}

    /// Several things have this code, and none of them is a person.
    record NoneFits() implements Seen {}

    /// @param ending the last four characters, all that may be shown of it
    record Unknown(String ending) implements Seen {}

    record ReadBadly() implements Seen {}
}
