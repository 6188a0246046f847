package org.hublend.sync;

import static org.hublend.state.tables.Tables.EXCHANGE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.ExchangeRecord;
import org.jooq.DSLContext;

/// The last exchanges of a desk with the centre, as somebody may want to know of them. Those that came to the
/// same, with nothing sent and nothing new, are one line, or they would push out all the others.
@Store
public final class ExchangeLog {
    /// So many are kept.
    public static final int MOST = 50;

    private final DSLContext sql;

    public ExchangeLog(DSLContext sql) {
        this.sql = sql;
    }

    /// One exchange, or several in a row that came to the same.
    ///
    /// @param from when the first of them ended, by this computer's clock, in milliseconds
    /// @param until when the last of them did
    /// @param problem why it did not get to its end, in a sentence; empty where it did
    /// @param sent how many facts of each kind
    /// @param received how many subjects of each type had news
    public record Entry(
            long from,
            long until,
            int times,
            String problem,
            Map<String, Integer> sent,
            Map<String, Integer> received) {
        public Entry {
            sent = Map.copyOf(sent);
            received = Map.copyOf(received);
        }

        public boolean isQuiet() {
            return sent.isEmpty() && received.isEmpty();
        }

        private boolean continues(Entry before) {
            return isQuiet() && before.isQuiet() && problem.equals(before.problem);
        }
    }

    /// The latest first.
    public List<Entry> last() {
        return sql.selectFrom(EXCHANGE).orderBy(EXCHANGE.NUMBER.desc()).fetch(ExchangeLog::entry);
    }

    void add(Entry entry) {
        var newest = sql.selectFrom(EXCHANGE)
                .orderBy(EXCHANGE.NUMBER.desc())
                .limit(1)
                .fetchOptional();
        long number = newest.map(ExchangeRecord::getNumber).orElse(0L);
        boolean continues =
                newest.map(ExchangeLog::entry).filter(entry::continues).isPresent();
        if (continues)
            sql.update(EXCHANGE)
                    .set(EXCHANGE.LAST_AT, entry.until())
                    .set(EXCHANGE.TIMES, EXCHANGE.TIMES.plus(1))
                    .where(EXCHANGE.NUMBER.eq(number))
                    .execute();
        else {
            sql.insertInto(EXCHANGE)
                    .set(EXCHANGE.NUMBER, number + 1)
                    .set(EXCHANGE.FIRST_AT, entry.from())
                    .set(EXCHANGE.LAST_AT, entry.until())
                    .set(EXCHANGE.TIMES, 1)
                    .set(EXCHANGE.PROBLEM, entry.problem())
                    .set(EXCHANGE.SENT, written(entry.sent()))
                    .set(EXCHANGE.RECEIVED, written(entry.received()))
                    .execute();
            sql.deleteFrom(EXCHANGE)
                    .where(EXCHANGE.NUMBER.le(number + 1 - MOST))
                    .execute();
        }
    }

    private static Entry entry(ExchangeRecord r) {
        return new Entry(
                r.getFirstAt(),
                r.getLastAt(),
                r.getTimes(),
                r.getProblem(),
                counts(r.getSent()),
                counts(r.getReceived()));
    }

    /// "loan.opened 2,items.returned 1".
    private static String written(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(","));
    }

    private static Map<String, Integer> counts(String written) {
        var counts = new TreeMap<String, Integer>();
        for (var one : written.split(",", -1)) {
            int space = one.indexOf(' ');
            if (space > 0) counts.put(one.substring(0, space), Integer.parseInt(one.substring(space + 1)));
        }
        return counts;
    }
}
