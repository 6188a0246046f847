package org.hublend.scanning;

/// What a code looks like. Only a hint: a code that is registered is what the register says, whatever its shape.
///
/// `sound` is whether the shape's check character is right. A tag that is not sound was read badly only if no
/// register knows it.
public sealed interface Shape {
    /// Our label on a device or a kit; `DK00427` and its check character. A maker's serial can look the
    /// same: compare
    /// the prefix.
    record Tag(String prefix, int number, boolean sound) implements Shape {}

    /// The number of a loan agreement.
    record Agreement(boolean sound) implements Shape {}

    /// A member of staff.
    record Badge(boolean sound) implements Shape {}

    /// One of the printed sheet of commands.
    record Command(CommandCode command) implements Shape {}

    /// Stands for one hub and is for an administrator only: never shown.
    record Invitation() implements Shape {}

    /// Fourteen digits of a library: `2…` is a reader's card, `3…` a label on something of the library.
    record Library(boolean item, boolean sound) implements Shape {}

    /// A phone or tablet; with the software version it has sixteen digits and no check.
    record Imei(boolean withVersion, boolean sound) implements Shape {}

    /// A SIM card.
    record Iccid(boolean sound) implements Shape {}

    /// The ISBN of a book.
    record Book() implements Shape {}

    /// The EAN of something from a shop.
    record ShopCode() implements Shape {}

    /// No shape of ours: the card of some library, a maker's serial, anything.
    record Unknown() implements Shape {}

    /// The shape of a code in its normal form.
    static Shape of(String code) {
        return CheckCharacters.digits(code) ? Shapes.ofDigits(code) : Shapes.ofText(code);
    }

    /// Whether the code has a shape at all; in a text field only such a code is taken for a scan.
    default boolean known() {
        return !(this instanceof Unknown);
    }
}
