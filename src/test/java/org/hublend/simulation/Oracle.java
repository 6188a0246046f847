package org.hublend.simulation;

/// What must be so, whatever happened.
enum Oracle {
    O1("Every fact that a desk confirmed is at the centre exactly once."),
    O2("What the centre says of a subject is what its facts come to, and its rows are those of that."),
    O3("A desk has what the centre has for it: each subject of its scope as it stands, and no other."),
    O4("The same facts in any order of arrival come to the same."),
    O5("No device is ever on two open loans in a committed state."),
    O6("Each contradiction is one case, the same for all."),
    O7("What was confirmed is seen at once; nothing that was reached is gone back on; 'all sent' is true."),
    O8("When the network heals, all drains by itself."),
    O9("Of the erased no key, no private part and no salt is anywhere, and each desk has said so."),
    O10("No other hub's people are in a desk's folder."),
    O11("The chain of each stream is the same at the desk and at the centre, and hangs together."),
    O12("What is held open or waits is bounded and given back."),
    O13("Who was removed stays out until somebody invites them again.");

    private final String sentence;

    Oracle(String sentence) {
        this.sentence = sentence;
    }

    /// Throws [Broken] where it is not so.
    void holds(boolean itIs, String otherwise) {
        if (!itIs) throw new Broken(this, otherwise);
    }

    /// An oracle was broken, and how.
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;

        final Oracle oracle;

        Broken(Oracle oracle, String how) {
            super(oracle + " (" + oracle.sentence + "): " + how);
            this.oracle = oracle;
        }
    }
}
