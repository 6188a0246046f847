package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT_SUBJECT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What subjects come to when all their facts are folded again from the first on, a page of subjects at a time.
final class FoldedAnew {
    static final int PAGE = 200;

    private final DSLContext sql;

    FoldedAnew(DSLContext sql) {
        this.sql = sql;
    }

    /// The next subjects in the order of their ids; fewer than a page where there are no more.
    List<Subject> subjects(Optional<UUID> after) {
        return sql.selectDistinct(FACT_SUBJECT.SUBJECT, FACT_SUBJECT.TYPE)
                .from(FACT_SUBJECT)
                .where(after.map(FACT_SUBJECT.SUBJECT::gt).orElse(DSL.noCondition()))
                .orderBy(FACT_SUBJECT.SUBJECT)
                .limit(PAGE)
                .fetch(r -> new Subject(SubjectType.of(r.value2()), r.value1()));
    }

    List<Standing> standings(List<Subject> subjects) {
        var facts = new LinkedHashMap<Subject, List<Fact>>();
        for (var subject : subjects) facts.put(subject, new ArrayList<>());
        for (var fact : new Facts(sql).about(subjects))
            for (var subject : fact.subjects()) {
                var about = facts.get(subject);
                if (about != null) about.add(fact);
            }
        return facts.entrySet().stream()
                .map(entry -> Standing.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
