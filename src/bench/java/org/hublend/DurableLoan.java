package org.hublend;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hublend.lending.Act;
import org.hublend.lending.LoanRequest;
import org.hublend.lending.Outcome;
import org.hublend.storage.Recording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A loan of one device through the counter's rules until it is safe on the disk, and the bare commit of the rows that
/// it writes. Reading the borrower's postcode from its sealed part, for the coarse values, is in it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DurableLoan {
    private static final int DEVICES = 30_000;
    /// A borrower has a few loans, as in life.
    private static final int PEOPLE = 3_000;

    private Stock stock;
    private BareRows bare;
    private int next;

    @Setup
    public void fill() throws IOException, SQLException {
        stock = new Stock(DEVICES, PEOPLE);
        lend();
        try (var small = new Stock(2, 2)) {
            small.folder.write(recording -> lend(small, recording, 0));
            var rows = BareRows.writtenBy(small.database(), () -> small.folder.write(r -> lend(small, r, 1)));
            bare = new BareRows(small.database(), rows);
        }
    }

    @TearDown
    public void close() throws IOException, SQLException {
        bare.close();
        stock.close();
    }

    @Benchmark
    public Outcome lend() {
        return stock.folder.write(recording -> lend(stock, recording, next++));
    }

    @Benchmark
    public int bareCommit() throws SQLException {
        bare.write();
        return bare.size();
    }

    private static Outcome lend(Stock stock, Recording recording, int number) {
        var borrower = stock.people.get(number % stock.people.size());
        var request = new LoanRequest(borrower, List.of(stock.devices.get(number)), Optional.empty(), Optional.of(""));
        var act = new Act(stock.staff, stock.hub, stock.now());
        if (stock.rooms.desk().lend(recording, request, act) instanceof Outcome.Lent lent) return lent;
        throw new IllegalStateException("The loan was refused.");
    }
}
