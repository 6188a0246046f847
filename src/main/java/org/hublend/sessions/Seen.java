package org.hublend.sessions;

import java.util.List;
import java.util.UUID;
import org.hublend.staff.Member;

/// What a scanned code is to a session.
public sealed interface Seen {
    record Somebody(Came person) implements Seen {}

    record Badge(Member member) implements Seen {}

    record Used(UUID device, String tag) implements Seen {}

    /// A device that nobody can have used, since it is not here; `tag` is its label.
    record NotUsed(String tag) implements Seen {}

    /// A part of a kit.
    record OfKit(String tag) implements Seen {}

    record Paper() implements Seen {}

    /// More than one person has this card.
    record Several(List<Came> people) implements Seen {}

    /// @param ending the last four characters, all that may be shown of it
    record Unknown(String ending) implements Seen {}

    record ReadBadly() implements Seen {}
}
