package org.hublend.agreements;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.lending.Loan;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.Draft;
import org.hublend.storage.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What becomes of a paper after it was made: it is kept as it was given, for its readers alone.
@Execution(ExecutionMode.CONCURRENT)
class AgreementsTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Agreements agreements;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        agreements = library.rooms.agreements();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_paper_of_a_loan_says_what_was_lent_to_whom_and_its_barcode_is_its_number() throws Exception {
        var loan = library.lend(ANNA, KIT_LAPTOP, CHARGER, CASE, DONGLE);
        var paper = issue(loan);
        assertTrue(paper.isOriginal());
        assertEquals(18, paper.points(), "Anna reads large print");
        var read = new Paper(paper.pdf());
        assertEquals(List.of(), read.faults());
        assertEquals(loan.number(), read.scanned());
        var text = read.text();
        for (var part : List.of(
                "Borrower: Anna Malinowska",
                "Lent by Test alliance at Marple Library on Monday 23 November 2026.",
                "Lenovo 300e Label " + KIT_LAPTOP,
                "With it: Lenovo 45W charger. Label " + CHARGER,
                "With it: Lenovo Laptop case. Label " + CASE,
                "Huawei 4G dongle Label " + DONGLE,
                "Monday 21 December 2026",
                "Thursday, 12:00 to 19:00")) assertTrue(text.contains(part), part + " is not in: " + text);
    }

    @Test
    void the_same_number_gives_the_same_bytes_whatever_changed_since() throws Exception {
        var loan = library.lend(BEN, CHROMEBOOK);
        var first = issue(loan);
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(first.pdf()), first.sha256());
        library.pass(Duration.ofDays(30));
        renamed(BEN);
        assertArrayEquals(first.pdf(), issue(loan).pdf());
        assertArrayEquals(first.pdf(), issue(loan, 14).pdf());
    }

    @Test
    void another_size_is_a_copy_with_the_words_of_the_first() throws Exception {
        var loan = library.lend(BEN, CHROMEBOOK);
        issue(loan);
        renamed(BEN);
        var copy = issue(loan, 24);
        assertFalse(copy.isOriginal());
        assertEquals(24, copy.points());
        var text = new Paper(copy.pdf()).text();
        assertTrue(text.contains("This is a copy in 24 point."), text);
        assertTrue(text.contains("Borrower: Ben Osei"), text);
        assertTrue(issue(loan).isOriginal());
    }

    @Test
    void the_first_size_that_is_asked_for_is_the_paper() {
        var loan = library.lend(BEN, CHROMEBOOK);
        assertTrue(issue(loan, 20).isOriginal());
        assertEquals(20, issue(loan).points());
    }

    @Test
    void the_paper_of_another_desks_loan_is_a_copy_from_the_records() throws Exception {
        var loan = library.lend(BEN, CHROMEBOOK);
        changeInDatabase("UPDATE desk_self SET desk = '" + UUID.randomUUID() + "'");
        var paper = issue(loan);
        assertFalse(paper.isOriginal());
        assertTrue(new Paper(paper.pdf()).text().contains("This is a copy from our records."));
    }

    @Test
    void a_loan_that_nobody_knows_has_no_paper() {
        assertEquals(Optional.empty(), agreements.issue(UUID.randomUUID(), Optional.empty()));
    }

    @Test
    void no_paper_lies_open_in_the_folder() throws Exception {
        issue(library.lend(ANNA, CHROMEBOOK));
        for (var file : everyFile()) {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (var secret : List.of("%PDF-", "Malinowska", "\"borrower\"", "/StructTreeRoot"))
                assertFalse(bytes.contains(secret), secret + " lies open in " + file.getFileName());
        }
    }

    @Test
    void whoever_loses_the_borrowers_key_loses_the_paper() throws Exception {
        var loan = library.lend(ANNA, CHROMEBOOK);
        issue(loan);
        changeInDatabase("DELETE FROM subject_key");
        assertEquals(Optional.empty(), agreements.issue(loan.id(), Optional.empty()));
        assertEquals(Optional.empty(), agreements.issue(loan.id(), Optional.of(24)));
    }

    @Test
    void bytes_that_are_not_what_was_noted_are_not_given_out() throws Exception {
        var loan = library.lend(ANNA, CHROMEBOOK);
        issue(loan);
        changeInDatabase("UPDATE agreement SET sha256 = zeroblob(32)");
        Assertions.assertThrows(StorageException.class, () -> issue(loan));
    }

    @Test
    void a_loan_waits_to_be_signed_while_something_of_it_is_out_and_nobody_said_anything() {
        var loan = library.lend(ANNA, CHROMEBOOK);
        var other = library.lend(BEN, DONGLE);
        assertEquals(2, toSign(loan, other));
        library.rooms
                .folder()
                .write(r -> r.record(Draft.of(
                        new Kind.LoanSigned(loan.id(), Kind.LoanSigned.ON_PAPER, ""),
                        new Happened(r.now(), loan.opened()),
                        UUID.randomUUID())));
        assertEquals(1, toSign(loan, other));
    }

    private long toSign(Loan... loans) {
        var ids = List.of(loans).stream().map(Loan::id).toList();
        return library.rooms.folder().read(sql ->
                (long) agreements.toSign(sql, ids).size());
    }

    private Agreements.Issued issue(Loan loan) {
        return agreements.issue(loan.id(), Optional.empty()).orElseThrow();
    }

    private Agreements.Issued issue(Loan loan, int points) {
        return agreements.issue(loan.id(), Optional.of(points)).orElseThrow();
    }

    private void renamed(String card) {
        library.rooms.folder().write(recording -> {
            var person = library.rooms
                    .people()
                    .find(recording.sql(), library.person(card))
                    .orElseThrow();
            var fields = new HashMap<>(person.fields());
            fields.put("name", "Somebody Else");
            return library.rooms
                    .people()
                    .change(
                            recording,
                            person,
                            Map.of(),
                            fields,
                            new Happened(recording.now(), LocalDate.of(2026, 12, 23)),
                            UUID.randomUUID());
        });
    }

    private void changeInDatabase(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("hublend.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }

    private List<Path> everyFile() throws Exception {
        try (var all = Files.walk(temp)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
