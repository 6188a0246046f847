package org.hublend;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.hublend.lending.Meaning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What a scanned tag stands for, among 100,000 devices.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TagLookup {
    private static final int DEVICES = 100_000;
    /// Has no factor in common with the number of devices, so that all are visited, and none twice in a row.
    private static final int STEP = 7_919;

    private Stock stock;
    private int next;

    @Setup
    public void fill() throws IOException {
        stock = new Stock(DEVICES, 0);
    }

    @TearDown
    public void close() throws IOException {
        stock.close();
    }

    @Benchmark
    public Meaning lookUp() {
        next = (next + STEP) % DEVICES;
        var tag = stock.tags.get(next);
        return stock.folder.read(sql -> stock.rooms.identify().of(sql, tag));
    }
}
