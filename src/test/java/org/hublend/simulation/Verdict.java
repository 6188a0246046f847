package org.hublend.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Local;
import org.hublend.ledger.Part;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Engine;
import org.hublend.state.Facts;

/// What must be so when all is quiet again.
final class Verdict {
    private static final String EVERYBODY = "00000000-0000-0000-0000-000000000000";

    private final World world;
    private final Map<UUID, Fact> facts = new HashMap<>();
    private final Map<Subject, List<Fact>> about = new HashMap<>();
    private final Map<String, String> standings = new TreeMap<>();

    Verdict(World world) {
        this.world = world;
        var eye = world.centre.eye();
        var ids = Sql.column(eye, "SELECT id FROM fact").stream()
                .map(UUID::fromString)
                .toList();
        for (var fact : new Facts(Engine.SQLITE.sql(eye)).all(ids)) facts.put(fact.id(), fact);
        asRecorded();
        for (var fact : facts.values())
            for (var subject : fact.subjects())
                about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
        for (var row : Sql.rows(eye, "SELECT id, standing FROM subject")) standings.put(row.get(0), row.get(1));
    }

    /// What a desk still has of a fact says what was recorded; the centre's word is only taken where none has it. Its
    /// place in a stream is the centre's, since a copy of a desk may count otherwise.
    private void asRecorded() {
        for (var desk : world.desks)
            for (var fact : new Facts(Engine.SQLITE.sql(desk.eye())).all(facts.keySet()))
                // A desk that was removed may have erased somebody by itself, and nobody else heard of it.
                if (isWhole(fact))
                    facts.computeIfPresent(fact.id(), (_, there) -> fact.in(there.incarnation(), there.number()));
        // A removed desk, or one that was put back, may still have what was erased.
        var erased = ErasureCheck.erased(world.centre.eye());
        facts.replaceAll(
                (_, fact) -> fact.subjects().stream().anyMatch(s -> erased.contains(s.id())) ? fact.stripped() : fact);
    }

    private static boolean isWhole(Fact fact) {
        return Stream.of(fact.coarse(), fact.personal())
                .flatMap(Optional::stream)
                .noneMatch(Part::isGone);
    }

    void all() {
        everyFactOnce();
        effectsAreFacts();
        new RowsCheck(world.centre.eye()).holds();
        new ChainCheck(world.centre.eye()).holds();
        for (var desk : world.desks) {
            if (desk.isOut()) continue;
            hasWhatTheCentreHas(desk);
            hasNoOthersPeople(desk);
            chainIsTheSame(desk);
        }
        cases();
        whoWasRemovedStaysOut();
        new ErasureCheck(world).holds();
        isBounded();
    }

    private void everyFactOnce() {
        var kept = new HashSet<String>();
        // After its work was carried, a removed desk may have said once more that it has nothing left of somebody.
        var since = " JOIN fact ON id = fact WHERE state = 'pending' AND kind = 'erasure.done'";
        for (var desk : world.desks)
            if (desk.isOut())
                kept.addAll(Sql.column(desk.eye(), "SELECT fact FROM outbox" + (desk.isCarried ? since : "")));
        var twice = Sql.column(world.centre.eye(), "SELECT id FROM fact GROUP BY id HAVING count(*) > 1");
        Oracle.O1.holds(twice.isEmpty(), "the centre has facts more than once: " + twice);
        if (world.faults.hasPoison())
            kept.addAll(Sql.column(
                    world.centre.eye(), "SELECT fact FROM set_aside WHERE outcome = 'quarantined' AND reason <> ''"));
        var missing = new TreeSet<>(world.confirmed);
        facts.keySet().forEach(id -> missing.remove(id.toString()));
        missing.removeAll(kept);
        Oracle.O1.holds(missing.isEmpty(), missing.size() + " facts are not at the centre: " + why(missing));
        var invented = new TreeSet<String>();
        var own = Sql.column(world.centre.eye(), "SELECT desk FROM centre").getFirst();
        for (var fact : facts.values())
            if (!fact.desk().toString().equals(own)
                    && !world.everConfirmed.contains(fact.id().toString()))
                invented.add(fact.id().toString());
        Oracle.O1.holds(invented.isEmpty(), "the centre has facts that no desk confirmed: " + invented);
    }

    private List<String> why(Set<String> missing) {
        var why = new ArrayList<String>();
        for (var desk : world.desks)
            for (var row : Sql.rows(
                    desk.eye(), "SELECT fact, kind, outbox.state, reason FROM outbox JOIN fact ON fact.id = fact"))
                if (missing.contains(row.getFirst())) why.add(desk.name + " " + row.subList(1, 4));
        return why;
    }

    private void effectsAreFacts() {
        var random = new Random(7);
        about.forEach((subject, all) -> {
            var expected = Standing.write(Standing.of(subject, all));
            Oracle.O2.holds(
                    expected.equals(standings.get(subject.id().toString())),
                    "of " + subject.type() + " the centre says\n"
                            + standings.get(subject.id().toString()) + "\nand its facts say\n" + expected);
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            Oracle.O4.holds(
                    expected.equals(Standing.write(arrived(subject, shuffled))),
                    "a " + subject.type() + " comes to something else in another order of arrival");
        });
        Oracle.O2.holds(standings.size() == about.size(), "the centre says something of what no fact is about");
    }

    /// As a centre folds them that hears of them one by one.
    private static Standing arrived(Subject subject, List<Fact> facts) {
        var so = new ArrayList<Fact>();
        var standing = Standing.none(subject);
        for (var fact : facts) {
            so.add(fact);
            standing = standing.sight().isLast(fact) ? standing.after(fact) : Standing.of(subject, so);
        }
        return standing;
    }

    private void hasWhatTheCentreHas(SimDesk desk) {
        var hub = Sql.column(desk.eye(), "SELECT hub FROM central").getFirst();
        var expected = new TreeMap<String, String>();
        for (var row : Sql.rows(
                world.centre.eye(),
                "SELECT subject, type, max(scope = '" + hub + "') FROM feed WHERE scope IN ('" + EVERYBODY + "', '"
                        + hub + "') GROUP BY subject, type")) {
            var standing = standings.getOrDefault(row.get(0), "");
            boolean isWhole = row.get(2).equals("1");
            expected.put(row.get(0), isWhole ? standing : open(row.get(1), standing));
        }
        var has = new TreeMap<String, String>();
        for (var row : Sql.rows(desk.eye(), "SELECT id, standing FROM subject")) has.put(row.get(0), row.get(1));
        for (var entry : expected.entrySet())
            Oracle.O3.holds(
                    entry.getValue().equals(has.get(entry.getKey())),
                    desk.name + " has\n" + has.get(entry.getKey()) + "\nand the centre\n" + entry.getValue());
        has.keySet().removeAll(expected.keySet());
        Oracle.O3.holds(has.isEmpty(), desk.name + " has subjects that are not for it: " + has);
    }

    private static String open(String type, String standing) {
        var read = Standing.read(SubjectType.of(type), standing).orElseThrow();
        return Standing.write(read.withLocal(Local.NONE));
    }

    private void hasNoOthersPeople(SimDesk desk) {
        for (var other : world.desks) {
            if (other.hubName.equals(desk.hubName)) continue;
            var theirs = new HashSet<>(Sql.column(
                    other.eye(),
                    "SELECT subject FROM fact_subject JOIN fact ON id = fact WHERE kind = 'person.registered' AND type"
                            + " = 'person'"));
            // Of the erased there is nothing to know but that they were erased.
            theirs.removeAll(Sql.column(desk.eye(), "SELECT person FROM erasure"));
            theirs.retainAll(Sql.column(desk.eye(), "SELECT id FROM subject UNION SELECT subject FROM subject_key"));
            Oracle.O10.holds(theirs.isEmpty(), desk.name + " knows people of " + other.hubName);
        }
    }

    private void chainIsTheSame(SimDesk desk) {
        var self = Sql.rows(desk.eye(), "SELECT incarnation, next_number - 1, chain_tip FROM desk_self")
                .getFirst();
        var stream = Sql.rows(
                world.centre.eye(),
                "SELECT incarnation, last_number, chain FROM stream WHERE incarnation = '" + self.getFirst() + "'");
        boolean isNew = stream.isEmpty() && self.get(1).equals("0");
        Oracle.O11.holds(
                isNew || stream.equals(List.of(self)), desk.name + " ends with " + self + ", the centre " + stream);
    }

    private void cases() {
        var expected = new TreeSet<String>();
        for (var row : Sql.rows(world.centre.eye(), "SELECT type, standing FROM subject"))
            for (var one : Standing.read(SubjectType.of(row.get(0)), row.get(1))
                    .orElseThrow()
                    .cases()) Oracle.O6.holds(expected.add(one.id().toString()), "a contradiction is two cases");
        var all = new TreeSet<>(Sql.column(world.centre.eye(), "SELECT id FROM cases"));
        Oracle.O6.holds(expected.equals(all), "the centre's cases are " + all + ", not " + expected);
        for (var desk : world.desks) {
            if (desk.isOut()) continue;
            var seen = new TreeSet<>(Sql.column(desk.eye(), "SELECT id FROM cases"));
            var due = new TreeSet<String>();
            var subjects = new HashSet<>(Sql.column(desk.eye(), "SELECT id FROM subject"));
            for (var row : Sql.rows(world.centre.eye(), "SELECT id, subject FROM cases"))
                if (subjects.contains(row.get(1))) due.add(row.get(0));
            Oracle.O6.holds(seen.equals(due), desk.name + " shows the cases " + seen + ", not " + due);
        }
        contradictions();
    }

    /// The same by a second opinion, which knows nothing of the fold.
    private void contradictions() {
        var told = Told.by(world.centre.eye());
        var ruled = new HashMap<Subject, Ruled>();
        for (var subject : about.keySet())
            if (subject.type() == SubjectType.DEVICE)
                ruled.put(subject, Ruled.of(standings.getOrDefault(subject.id().toString(), "{}")));
        var complaints = new Contradictions(facts.values()).complaints(told, ruled);
        for (var desk : world.desks) {
            if (desk.isOut()) continue;
            var read = Sql.rows(desk.eye(), "SELECT type, id FROM subject").stream()
                    .map(row -> new Subject(SubjectType.of(row.get(0)), UUID.fromString(row.get(1))))
                    .collect(Collectors.toSet());
            complaints.addAll(Contradictions.missed(told, Told.by(desk.eye()), read));
        }
        Oracle.O6.holds(complaints.isEmpty(), String.join("\n", complaints));
    }

    private void whoWasRemovedStaysOut() {
        for (var desk : world.desks)
            if (desk.revoked)
                Oracle.O13.holds(
                        Sql.column(
                                        world.centre.eye(),
                                        "SELECT status FROM desk WHERE hex(signing_key) = '" + desk.key() + "'")
                                .stream()
                                .allMatch("revoked"::equals),
                        desk.name + " was removed and its key is good again");
    }

    private void isBounded() {
        Oracle.O12.holds(world.net.isIdle(), "requests are still on their way");
        for (var desk : world.desks) {
            if (desk.isOut()) continue;
            long bases = Sql.number(desk.eye(), "SELECT count(*) FROM base");
            Oracle.O12.holds(bases == 0, desk.name + " keeps " + bases + " bases of nothing");
        }
    }
}
