package org.hublend.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// What is wrong with the parts that a world is made of.
///
/// @param schema what is changed in the centre's database before it is used
/// @param hasPoison whether some facts can't be worked in, and so may be put aside with a reason
record Faults(
        Supplier<StoreFault> centre, Supplier<StoreFault> desk, List<String> schema, Line line, boolean hasPoison) {
    static final Faults NONE =
            new Faults(() -> StoreFault.NONE, () -> StoreFault.NONE, List.of(), (far, _) -> far, false);

    /// What is between the network and the centre.
    interface Line {
        /// @param centre the folder of the centre, keys and all
        Net.Far apply(Net.Far far, Path centre);
    }

    Faults centre(Supplier<StoreFault> fault) {
        return new Faults(fault, desk, schema, line, hasPoison);
    }

    Faults desk(Supplier<StoreFault> fault) {
        return new Faults(centre, fault, schema, line, hasPoison);
    }

    Faults schema(String... changes) {
        return new Faults(centre, desk, List.of(changes), line, hasPoison);
    }

    Faults line(Line fault) {
        return new Faults(centre, desk, schema, fault, hasPoison);
    }

    /// A device of a certain model can't be written at the centre.
    Faults poison() {
        return new Faults(
                centre,
                desk,
                List.of("CREATE TRIGGER poison BEFORE INSERT ON device WHEN new.model = 'Model 3'"
                        + " BEGIN SELECT RAISE(ABORT, 'poison'); END"),
                line,
                true);
    }
}
