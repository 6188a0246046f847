package org.hublend.scanning;

/// What is to be done, in the order given; the last one of an answer to a key is about that key.
public sealed interface Step {
    /// The key goes where it was going.
    record PassOn() implements Step {}

    /// As [PassOn], but first remember the field's text, caret and selection: this key may begin a scan.
    record Watch() implements Step {}

    /// The key is kept back, until [Typed] or [Scanned].
    record Hold() implements Step {}

    /// The key is nobody's.
    record Swallow() implements Step {}

    /// A person typed outside of a field: the keys kept back are given on, and their text is for the scan box.
    record Typed(String text) implements Step {
        /// Without the text, which may be anybody's name.
        @Override
        public String toString() {
            return "Typed[" + text.length() + "]";
        }
    }

    /// A code was read. The keys kept back are dropped; with `restore` the field gets back what was remembered.
    record Scanned(Reading reading, boolean restore) implements Step {}

    /// As [Scanned], but the same code was taken less than two seconds ago, so nothing is to happen.
    record Again(boolean restore) implements Step {}
}
