package org.hublend;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.hublend.storage.Recording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A page of 200 devices as a pull applies it to a desk that does not have them, and a bare bulk insert of the same
/// rows in one transaction.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowsPulled {
    private static final int DEVICES = 200;

    /// A subject and its standing as the wire has it.
    private record Told(Subject subject, String standing) {}

    private Stock stock;
    private BareRows bare;
    private List<Told> page = List.of();

    @Setup
    public void fill() throws IOException, SQLException {
        stock = new Stock(DEVICES, 0);
        page = stock.folder.read(sql -> stock.devices.stream()
                .map(Subject::device)
                .map(device -> new Told(device, Standing.write(new Standings(sql).of(device))))
                .toList());
        clear();
        bare = new BareRows(stock.database(), BareRows.writtenBy(stock.database(), this::apply));
    }

    @Setup(Level.Invocation)
    public void nothingThere() throws SQLException {
        clear();
        bare.clear();
    }

    private void clear() {
        stock.folder.write(recording -> {
            for (var told : page) recording.standings().remove(told.subject());
            return page.size();
        });
    }

    @TearDown
    public void close() throws IOException, SQLException {
        bare.close();
        stock.close();
    }

    @Benchmark
    public void apply() {
        stock.folder.writeLater(this::apply);
    }

    @Benchmark
    public void bareInsert() throws SQLException {
        bare.writeAsTheyAre();
    }

    private int apply(Recording recording) {
        recording
                .bases()
                .replace(page.stream()
                        .map(told -> new Written(
                                Standing.read(told.subject().type(), told.standing())
                                        .orElseThrow(),
                                told.standing()))
                        .toList());
        return page.size();
    }
}
