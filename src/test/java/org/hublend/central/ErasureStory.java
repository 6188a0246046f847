package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.KEY_WRAP;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.SUBJECT_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Kind;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.people.Erasing;
import org.hublend.state.Facts;
import org.hublend.sync.HandingOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody is erased at one desk of a hub, and goes from every desk and from the centre, on either engine.
@Execution(ExecutionMode.CONCURRENT)
abstract class ErasureStory {
    private static final String CARD = "D000001861";

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk one;
    private TestDesk two;
    private TestDesk far;
    private UUID anna;
    private UUID laptop;
    private UUID loan;
    /// What must be nowhere afterwards: sealed texts, salts, keys and coarse values, byte for byte.
    private List<byte[]> secrets;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
        one = alliance.desk("one", "Marple");
        two = alliance.desk("two", "Marple");
        far = alliance.desk("far", "Brinnington");
        laptop = one.device("DK00001A");
        anna = one.person("Anna Example", CARD);
        loan = lend(one, laptop);
        one.takeBack(laptop, loan);
        syncAll();
        secrets = secrets();
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void an_erased_person_goes_from_every_desk_and_each_confirms() throws Exception {
        assertTrue(two.names(anna).getFirst().contains("Anna"), "The other desk of the hub knows her.");
        assertTrue(leaks(two.folder.path()), "The search would not find her where she is.");
        erase(one);
        assertFalse(leaks(one.folder.path()), "at her own desk at once, before any network");
        one.syncWhole();
        var status = alliance.centre.erasures().getFirst();
        assertEquals(List.of("one"), status.confirmed());
        assertEquals(List.of("two"), status.awaited());
        syncAll();
        syncAll();

        for (var desk : List.of(one, two, far)) {
            assertTrue(entry(desk).erasure().isPresent());
            assertEquals(List.of(), desk.names(anna));
            assertFalse(leaks(desk.folder.path()));
        }
        assertCentreIsClean();
        assertEquals(
                List.of("one", "two"), alliance.centre.erasures().getFirst().confirmed());
        assertTrue(alliance.centre.erasures().getFirst().isComplete());
        assertEquals(entry(one), entry(two));
        assertEquals(entry(one), alliance.standing(Subject.person(anna)));
    }

    @Test
    void what_was_lent_stays_counted() {
        erase(one);
        syncAll();
        assertEquals(loan, one.custody(laptop).items().getFirst().loan());
        assertEquals(anna, far.custody(laptop).items().getFirst().person());
        alliance.centre.verify().forEach(check -> assertTrue(check.ok(), check::toString));
    }

    @Test
    void late_facts_of_a_desk_that_did_not_know_are_stripped_and_make_one_case() throws Exception {
        change(two, "0161 496 0999");
        var tablet = two.device("DK00002B");
        var late = lend(two, tablet);
        secrets.addAll(secrets());
        erase(one);
        one.syncWhole();
        two.syncWhole();
        syncAll();

        assertFalse(leaks(two.folder.path()));
        assertCentreIsClean();
        assertEquals(entry(one), entry(two));
        assertEquals(
                List.of(CaseKind.ACTIVITY_AFTER_ERASURE),
                entry(one).cases().stream().map(c -> c.kind()).toList());
        assertEquals(late, one.custody(tablet).open().orElseThrow().loan());
        var open = entry(one).cases().getFirst();
        one.record(new Kind.CaseSettled(open.id(), Subject.person(anna), "seen", Optional.empty(), one.hub()));
        syncAll();
        assertEquals(List.of(), entry(two).cases());
    }

    /// Seed 47907.
    @Test
    void whoever_has_only_looked_at_its_case_has_nothing_to_confirm() {
        change(two, "0161 496 0777");
        erase(one);
        one.syncWhole();
        two.syncWhole();
        syncAll();
        var open = entry(far).cases().getFirst();
        far.record(new Kind.CaseSettled(open.id(), Subject.person(anna), "seen", Optional.empty(), far.hub()));
        syncAll();
        assertEquals(List.of(), entry(one).cases());
        assertEquals(List.of(), alliance.centre.erasures().getFirst().awaited());
    }

    @Test
    void a_desk_that_is_put_back_from_an_old_copy_erases_again_and_brings_nothing_back() throws Exception {
        change(two, "0161 496 0888");
        secrets.addAll(secrets());
        var old = alliance.copy(two, "old");
        alliance.desks.remove(old);
        two.syncWhole();
        erase(one);
        syncAll();
        syncAll();
        two.folder.close();
        alliance.desks.remove(two);
        alliance.desks.add(old);
        assertTrue(leaks(old.folder.path()));
        old.syncWhole();
        syncAll();

        assertFalse(leaks(old.folder.path()));
        assertCentreIsClean();
        assertEquals(entry(one), entry(old));
        alliance.centre.verify().forEach(check -> assertTrue(check.ok(), check::toString));
    }

    /// What it lent came back to it already stripped, so it looks as if it had never had anything.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_desk_of_another_hub_that_has_forgotten_what_it_lent_confirms_too(boolean isRenumbered) throws Exception {
        var tablet = far.device("DK00002B");
        far.syncWhole();
        var old = alliance.copy(far, "old");
        alliance.desks.remove(old);
        var theirs = lend(far, tablet);
        far.takeBack(tablet, theirs);
        syncAll();
        far.folder.close();
        alliance.desks.remove(far);
        erase(one);
        syncAll();
        assertEquals(List.of("far"), alliance.centre.erasures().getFirst().awaited());
        alliance.desks.add(old);
        if (isRenumbered)
            assertInstanceOf(
                    HandingOver.Result.Written.class,
                    new HandingOver(old.folder).write(temp.resolve("all"), HandingOver.Facts.RENUMBERED));
        syncAll();
        assertEquals(List.of(), alliance.centre.erasures().getFirst().awaited());
        assertTrue(alliance.centre.erasures().getFirst().confirmed().contains("far"));
    }

    @Test
    void another_hub_can_erase_nobody_of_ours() {
        far.record(new Kind.PersonErased(anna, one.hub(), "asked", List.of()));
        far.sync();
        syncAll();
        assertTrue(entry(two).erasure().isEmpty());
        assertTrue(two.names(anna).getFirst().contains("Anna"));
    }

    @Test
    void nobody_is_erased_while_they_have_something() {
        var tablet = one.device("DK00002B");
        var open = lend(one, tablet);
        var refused = new Erasing(one.folder).erase(anna, Erasing.Reason.ASKED, UUID.randomUUID());
        assertEquals(
                List.of("DK00002B"),
                assertInstanceOf(Erasing.Result.HasThings.class, refused).tags());
        assertTrue(one.names(anna).getFirst().contains("Anna"));
        one.takeBack(tablet, open);
        erase(one);
    }

    @Test
    void a_key_that_comes_late_is_not_kept() {
        change(two, "0161 496 0777");
        erase(one);
        one.syncWhole();
        two.syncWhole();
        assertEquals(
                0,
                alliance.centre.database().<Integer>read(sql -> sql.fetchCount(KEY_WRAP, KEY_WRAP.SUBJECT.eq(anna))));
    }

    private void erase(TestDesk desk) {
        var result = new Erasing(desk.folder).erase(anna, Erasing.Reason.ASKED, UUID.randomUUID());
        assertInstanceOf(Erasing.Result.Erased.class, result);
    }

    private UUID lend(TestDesk desk, UUID device) {
        var id = desk.folder.newId();
        var lent = new Kind.LoanOpened.Lent(device, LocalDate.of(2026, 12, 20));
        var kind = new Kind.LoanOpened(id, "1", anna, desk.hub(), List.of(lent), List.of());
        var coarse = new Coarse("canary-band", "canary-ward", "3", "canary-reason", "2025");
        desk.folder.write(r -> r.record(desk.draft(kind).withCoarse(List.of(coarse))));
        return id;
    }

    private void change(TestDesk desk, String phone) {
        var draft = desk.draft(new Kind.PersonChanged(anna, Map.of(), List.of(), List.of()))
                .withPersonal(("{\"phone\":\"" + phone + "\"}").getBytes(StandardCharsets.UTF_8));
        desk.folder.write(r -> r.record(draft));
    }

    private RegisterEntry entry(TestDesk desk) {
        return (RegisterEntry) desk.standing(Subject.person(anna));
    }

    private void syncAll() {
        for (int i = 0; i < 2; i++) for (var desk : alliance.desks) desk.syncWhole();
    }

    private void assertCentreIsClean() throws Exception {
        alliance.centre.database().read(sql -> {
            assertEquals(0, sql.fetchCount(KEY_WRAP, KEY_WRAP.SUBJECT.eq(anna)));
            for (var row : sql.selectFrom(FACT).fetch())
                for (var secret : secrets)
                    for (int i = 0; i < row.size(); i++)
                        assertFalse(row.get(i) instanceof byte[] bytes && indexOf(bytes, secret) >= 0);
            for (var row : sql.selectFrom(SET_ASIDE).fetch()) {
                var written = new String(row.getContent(), StandardCharsets.US_ASCII);
                for (var secret : secrets)
                    assertFalse(written.contains(Base64.getEncoder().encodeToString(secret)));
            }
            return true;
        });
        if (place() instanceof Centre.Place.OneFile) assertFalse(leaks(temp.resolve("centre")));
    }

    /// All that the desks have of her now.
    private List<byte[]> secrets() {
        var all = new ArrayList<byte[]>();
        all.add("canary-ward".getBytes(StandardCharsets.UTF_8));
        for (var desk : List.of(one, two, far)) {
            desk.folder.read(sql -> {
                sql.selectFrom(SUBJECT_KEY).where(SUBJECT_KEY.SUBJECT.eq(anna)).forEach(r -> all.add(r.getWrapped()));
                for (var fact : new Facts(sql).about(Subject.person(anna)))
                    for (var part : List.of(fact.coarse(), fact.personal()))
                        part.ifPresent(p -> {
                            all.add(p.content());
                            all.add(p.salt());
                        });
                return true;
            });
            desk.standing(Subject.person(anna)).local().sealed().forEach(piece -> all.add(piece.bytes()));
        }
        alliance.centre.database().read(sql -> {
            sql.selectFrom(KEY_WRAP).where(KEY_WRAP.SUBJECT.eq(anna)).forEach(r -> all.add(r.getWrapped()));
            return true;
        });
        return all;
    }

    private boolean leaks(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                for (var secret : secrets) {
                    var written = Base64.getEncoder().encodeToString(secret);
                    if (indexOf(bytes, secret) >= 0 || indexOf(bytes, written.getBytes(StandardCharsets.US_ASCII)) >= 0)
                        return true;
                }
            }
        }
        return false;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++)
            if (all[i] == part[0] && Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        return -1;
    }
}
