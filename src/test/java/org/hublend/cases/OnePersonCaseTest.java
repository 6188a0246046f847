package org.hublend.cases;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hublend.lending.SmallLibrary;
import org.hublend.people.Person;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two hubs that did not know of each other said that somebody is one person with two others.
class OnePersonCaseTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Cases cases;
    private OpenCase open;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        var rooms = library.rooms;
        cases = new Cases(rooms.folder(), rooms.people(), rooms.desk());
        Quarrel.onePersonWithTwo(library, library.person(BEN), library.person(ANNA), library.person(CARA));
        open = cases.open(Person::shortName).stream()
                .filter(one -> one.detail().equals("same"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_question_names_people_and_no_ids() {
        var words = new CaseWords(Texts.british(), library.clock());
        assertEquals("Whose record is that of Ben O.?", words.question(open));
        assertEquals(
                List.of("Cara J.", "Anna M."),
                CaseChoice.of(open, words, Texts.british()).stream()
                        .map(CaseChoice::words)
                        .toList());
    }

    @Test
    void what_somebody_decides_who_knows_both_counts_and_ends_it() {
        var before = cases.count();
        choose("Cara J.");
        assertEquals(before - 1, cases.count());
        assertEquals(library.person(CARA), stands(library.person(BEN)));
    }

    private void choose(String name) {
        var words = new CaseWords(Texts.british(), library.clock());
        var choice = CaseChoice.of(open, words, Texts.british()).stream()
                .filter(one -> one.words().equals(name))
                .findFirst()
                .orElseThrow();
        cases.settle(library.administrator(), open, choice.decision());
    }

    private UUID stands(UUID person) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.people().find(sql, person))
                .orElseThrow()
                .id();
    }
}
