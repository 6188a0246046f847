package org.hublend.sync;

import java.util.Map;
import java.util.TreeMap;
import org.hublend.ledger.Fact;

/// Counts what goes out and comes in during an exchange, by what it is; never by whom it is about.
final class Tally {
    private final Map<String, Integer> sent = new TreeMap<>();
    private final Map<String, Integer> received = new TreeMap<>();

    void sent(Fact fact) {
        sent.merge(fact.kind(), 1, Integer::sum);
    }

    void read(Page page) {
        for (var entry : page.entries())
            received.merge(entry.standing().subject().type().word(), 1, Integer::sum);
    }

    ExchangeLog.Entry entry(long at, String problem) {
        return new ExchangeLog.Entry(at, at, 1, problem, sent, received);
    }
}
