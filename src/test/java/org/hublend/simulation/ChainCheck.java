package org.hublend.simulation;

import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.state.Engine;
import org.hublend.state.Facts;
import org.hublend.sync.Wire;

/// Goes through every stream at the centre, number by number, and sees whether its chain hangs together.
final class ChainCheck {
    private final Connection connection;
    private final Facts facts;

    ChainCheck(Connection connection) {
        this.connection = connection;
        this.facts = new Facts(Engine.SQLITE.sql(connection));
    }

    void holds() {
        for (var row : Sql.rows(connection, "SELECT incarnation, last_number, chain FROM stream"))
            holds(UUID.fromString(row.get(0)), Long.parseLong(row.get(1)), row.get(2));
    }

    private void holds(UUID incarnation, long last, String tip) {
        var chain = new byte[32];
        for (long number = 1; number <= last; number++) {
            var fact = at(incarnation, number);
            Oracle.O11.holds(fact.size() == 1, "number " + number + " of a stream is " + fact.size() + " facts");
            chain = fact.getFirst().chainAfter(chain);
            Oracle.O11.holds(
                    java.util.Arrays.equals(chain, fact.getFirst().chain()), "the chain breaks at number " + number);
        }
        Oracle.O11.holds(HexFormat.of().formatHex(chain).equals(tip), "a stream does not end with its last fact");
    }

    /// What came under a number, whether it was put aside or not.
    private List<Fact> at(UUID incarnation, long number) {
        var plain = facts.stream(incarnation, number, 1).stream()
                .filter(f -> f.number() == number)
                .toList();
        if (!plain.isEmpty()) return plain;
        return Sql.column(
                        connection,
                        "SELECT content FROM set_aside WHERE incarnation = '" + incarnation + "' AND number = "
                                + number)
                .stream()
                .flatMap(hex -> Wire.read(HexFormat.of().parseHex(hex), Fact.class).stream())
                .toList();
    }
}
