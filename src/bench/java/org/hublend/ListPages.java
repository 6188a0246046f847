package org.hublend;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import org.hublend.devices.DeviceLines;
import org.hublend.devices.DeviceListModel;
import org.hublend.lending.LoanLines;
import org.hublend.lending.LoanListModel;
import org.hublend.people.PeopleIndex;
import org.hublend.shell.InlineBackground;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A page of a list, as each key in its search box asks for one: of 100,000 devices, and of 100,000 loans that are
/// over.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListPages {
    private static final int MANY = 100_000;
    private static final int LOANS_EACH = 20;
    private static final int STEP = 7_919;

    /// 100,000 devices.
    @State(Scope.Benchmark)
    public static class OfDevices {
        private Stock stock;
        private DeviceListModel model;
        private int next;

        @Setup
        public void fill() throws IOException {
            stock = new Stock(MANY, 0);
            var no = new SimpleBooleanProperty(false);
            model = new DeviceListModel(
                    stock.folder,
                    new DeviceLines(stock.rooms.devices(), stock.folder.clock().getZone()),
                    _ -> "",
                    new InlineBackground(),
                    new DeviceListModel.Ways(_ -> {}, no, no, () -> {}, () -> {}));
        }

        @TearDown
        public void close() throws IOException {
            stock.close();
        }
    }

    /// 5,000 devices that were each lent twenty times.
    @State(Scope.Benchmark)
    public static class OfLoans {
        private Stock stock;
        private LoanListModel model;

        @Setup
        public void fill() throws IOException {
            stock = new Stock(MANY / LOANS_EACH, 2_000);
            stock.lendLongAgo(MANY / LOANS_EACH, LOANS_EACH);
            var index = new PeopleIndex(stock.folder, stock.rooms.people());
            index.read();
            model = new LoanListModel(
                    stock.folder, new LoanLines(stock.folder, index), new InlineBackground(), _ -> {});
            model.listing.filter.set(LoanLines.BACK);
        }

        @TearDown
        public void close() throws IOException {
            stock.close();
        }
    }

    /// The last digits of a label are typed.
    @Benchmark
    public int devicesByLabel(OfDevices of) {
        of.next = (of.next + STEP) % MANY;
        var tag = of.stock.tags.get(of.next);
        of.model.listing.search.set(tag.substring(4));
        return of.model.listing.rows.size();
    }

    /// From page to page through what is over.
    @Benchmark
    public int pastLoans(OfLoans of) {
        if (of.model.listing.more.get()) of.model.listing.nextPage();
        else of.model.listing.refresh();
        return of.model.listing.rows.size();
    }
}
