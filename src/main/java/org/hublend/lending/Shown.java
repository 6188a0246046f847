package org.hublend.lending;

import java.util.List;
import org.hublend.staff.Member;

/// What a code shows at this desk, all of it read at one moment.
sealed interface Shown {
    /// A device, or a kit by its own label or by that of its device.
    record OfThing(Thing thing) implements Shown {}

    /// An accessory with a label of its own, and the device of its kit.
    record OfPart(Thing part, Thing kit) implements Shown {}

    record OfBorrower(Borrower borrower) implements Shown {}

    record OfBadge(Member member) implements Shown {}

    record OfPaper(Paper paper) implements Shown {}

    /// Two or more fit, and nothing is guessed.
    record Several(List<Shown> all) implements Shown {}

    /// @param ending the last four characters, all that may be shown of it
    record Unknown(String ending) implements Shown {}

    /// A label of ours whose check character is wrong.
    record ReadBadly() implements Shown {}
}
