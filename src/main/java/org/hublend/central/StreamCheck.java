package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.STREAM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Part;
import org.hublend.state.Facts;
import org.hublend.state.tables.tables.records.StreamRecord;
import org.hublend.vault.Commitment;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/// Whether each stream is whole: no number missing, every fact hanging on the one before it, every part the one
/// that was committed to.
final class StreamCheck {
    private static final int PAGE = 500;
    private static final byte[] UNKNOWN = new byte[0];

    private final DSLContext sql;
    private final Verification.Findings chains = new Verification.Findings();
    private final Verification.Findings contents = new Verification.Findings();
    private long facts;
    private long subjects;

    StreamCheck(DSLContext sql) {
        this.sql = sql;
    }

    List<Verification.Check> all() {
        var streams = sql.selectFrom(STREAM).orderBy(STREAM.INCARNATION).fetch();
        streams.forEach(this::stream);
        long stray = sql.fetchCount(FACT) - facts;
        if (stray != 0) chains.add(stray + " facts outside of every stream");
        long loose = sql.fetchCount(FACT_SUBJECT) - subjects;
        if (loose != 0) contents.add(loose + " subjects of no fact");
        return List.of(
                chains.check("chains", streams.size() + " streams, " + facts + " facts, each in its place", "broken"),
                contents.check("facts", "every fact is as it was recorded", "not as they were recorded"));
    }

    /// What came under a number: the chain after it, empty where the content does not tell.
    private record Link(byte[] before, byte[] after) {}

    private void stream(StreamRecord stream) {
        var chain = new byte[32];
        var name = "desk " + stream.getDesk();
        for (long from = 1; from <= stream.getLastNumber(); from += PAGE) {
            var links = links(stream.getIncarnation(), from, chain);
            long to = Math.min(from + PAGE - 1, stream.getLastNumber());
            for (long number = from; number <= to; number++) {
                var link = links.get(number);
                if (link == null) {
                    chains.add(name + ", number " + number + " is missing");
                    chain = UNKNOWN;
                    continue;
                }
                chain = link.after();
            }
        }
        if (chain.length > 0 && stream.getLastNumber() > 0 && !Arrays.equals(chain, stream.getChain()))
            chains.add(name + ", the end of the stream");
    }

    private TreeMap<Long, Link> links(UUID incarnation, long from, byte[] before) {
        var links = new TreeMap<Long, Link>();
        sql.selectFrom(SET_ASIDE)
                .where(SET_ASIDE.INCARNATION.eq(incarnation), SET_ASIDE.NUMBER.between(from, from + PAGE - 1))
                .forEach(r -> links.put(
                        r.getNumber(),
                        new Link(UNKNOWN, Arrival.chain(JsonMapper.shared().readTree(r.getContent())))));
        var page = new Facts(sql)
                .stream(incarnation, from, PAGE).stream()
                        .filter(f -> f.number() < from + PAGE)
                        .toList();
        var chain = before;
        long next = from;
        var known = aboutThem(page);
        for (var fact : page) {
            facts++;
            subjects += fact.subjects().size();
            // What stands between is set aside, and says itself what follows it.
            if (fact.number() != next) {
                var aside = links.get(fact.number() - 1);
                chain = aside == null ? UNKNOWN : aside.after();
            }
            if (!fact.follows(chain)) chains.add("desk " + fact.desk() + ", number " + fact.number());
            if (!isAsRecorded(fact) || !known.containsAll(pairs(fact))) contents.add("fact " + fact.id());
            links.put(fact.number(), new Link(chain, fact.chain()));
            chain = fact.chain();
            next = fact.number() + 1;
        }
        return links;
    }

    private HashSet<String> aboutThem(List<Fact> page) {
        var known = new HashSet<String>();
        sql.select(FACT_SUBJECT.FACT, FACT_SUBJECT.SUBJECT, FACT_SUBJECT.TYPE)
                .from(FACT_SUBJECT)
                .where(FACT_SUBJECT.FACT.in(page.stream().map(Fact::id).toList()))
                .forEach(r -> known.add(r.value1() + " " + r.value3() + " " + r.value2()));
        return known;
    }

    private static List<String> pairs(Fact fact) {
        var pairs = new ArrayList<String>();
        for (var subject : fact.subjects())
            pairs.add(fact.id() + " " + subject.type().word() + " " + subject.id());
        return pairs;
    }

    private static boolean isAsRecorded(Fact fact) {
        return fact.coarse().map(StreamCheck::isWhole).orElse(true)
                && fact.personal().map(StreamCheck::isWhole).orElse(true);
    }

    /// An erased part leaves its commitment alone.
    private static boolean isWhole(Part part) {
        return part.isGone() || new Commitment(part.salt(), part.commitment()).matches(part.content());
    }
}
