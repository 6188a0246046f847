package org.hublend.central;

import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.HEAD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Batches;
import org.hublend.state.Pages;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Puts what a transaction changed under the next number.
///
/// The head's row is locked by this and kept until the commit, so number N + 1 is only given when N can be seen by
/// all: whoever sees N has seen everything before it.
final class Publishing {
    /// A newer program has raised the meaning of facts; what this one made of them must not be kept.
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1;

        Outdated() {
            super("A newer version of the service is at work on this database.", null, false, false);
        }
    }

    private final DSLContext sql;

    Publishing(DSLContext sql) {
        this.sql = sql;
    }

    /// Must be the last thing that a transaction does.
    void publish(Map<Subject, Set<UUID>> asked) {
        if (asked.isEmpty()) return;
        sql.update(HEAD).set(HEAD.NUMBER, HEAD.NUMBER.plus(1)).execute();
        var head = sql.selectFrom(HEAD).fetchSingle();
        if (head.getFoldVersion() > Standing.FOLD_VERSION) throw new Outdated();
        long number = head.getNumber();
        var changed = OnePerson.with(sql, asked);
        var insert = sql.insertInto(FEED, FEED.SUBJECT, FEED.SCOPE, FEED.TYPE, FEED.ROW_SEQ)
                .values(
                        Batches.hole(FEED.SUBJECT),
                        Batches.hole(FEED.SCOPE),
                        Batches.hole(FEED.TYPE),
                        Batches.hole(FEED.ROW_SEQ))
                .onConflict(FEED.SUBJECT, FEED.SCOPE)
                .doUpdate()
                .set(FEED.ROW_SEQ, DSL.excluded(FEED.ROW_SEQ));
        var batches = new Batches(sql);
        for (var piece : Pages.of(changed.keySet())) {
            var scopes = sql.select(FEED.SUBJECT, FEED.SCOPE)
                    .from(FEED)
                    .where(FEED.SUBJECT.in(piece.stream().map(Subject::id).toList()))
                    .fetchGroups(FEED.SUBJECT, FEED.SCOPE);
            var rows = new ArrayList<Object[]>();
            for (var subject : piece) {
                var all = new HashSet<>(changed.getOrDefault(subject, Set.of()));
                if (scopes.containsKey(subject.id())) all.addAll(scopes.get(subject.id()));
                for (var scope : all)
                    rows.add(new Object[] {subject.id(), scope, subject.type().word(), number});
            }
            batches.run(insert, rows);
        }
    }
}
