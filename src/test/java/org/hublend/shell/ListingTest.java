package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Pages, the row that is chosen and the row that is open, on a list of numbers.
class ListingTest {
    private List<Integer> numbers = IntStream.range(0, 450).boxed().toList();
    private boolean readable = true;
    private final Texts texts = Texts.british();
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_page_has_two_hundred_rows_and_the_next_goes_on_after_it() {
        var listing = listing(new InlineBackground());
        assertEquals(200, listing.rows.size());
        listing.nextPage();
        assertEquals(200, listing.rows.getFirst());
        assertEquals(200, listing.before.get());
        listing.nextPage();
        assertEquals(50, listing.rows.size());
        assertFalse(listing.more.get());
        listing.nextPage();
        assertEquals(400, listing.rows.getFirst());
        listing.pageBefore();
        listing.pageBefore();
        assertEquals(0, listing.rows.getFirst());
        assertEquals(0, listing.before.get());
    }

    @Test
    void another_search_begins_at_the_first_page() {
        var listing = listing(new InlineBackground());
        listing.nextPage();
        listing.search.set("1");
        assertEquals(1, listing.rows.getFirst());
        assertEquals(0, listing.before.get());
    }

    @Test
    void the_rows_that_are_chosen_and_open_stay_when_the_list_is_read_again() {
        var listing = listing(new InlineBackground());
        listing.chosen.set(Optional.of(7));
        assertFalse(listing.open());
        numbers = IntStream.range(5, 400).boxed().toList();
        listing.refresh();
        assertEquals(7, listing.chosen.get().orElseThrow());
        assertEquals(7, listing.open.get().orElseThrow());
        assertTrue(listing.open());
    }

    @Test
    void a_page_that_is_gone_leads_back_to_the_first() {
        var listing = listing(new InlineBackground());
        listing.nextPage();
        listing.nextPage();
        numbers = List.of(1, 2, 3);
        listing.refresh();
        assertEquals(List.of(1, 2, 3), listing.rows);
        assertEquals(0, listing.before.get());
    }

    @Test
    void however_fast_somebody_types_one_question_is_asked_at_a_time_and_the_last_word_counts() {
        var slow = new SlowBackground();
        var listing = listing(slow);
        for (var typed : List.of("1", "12", "123")) listing.search.set(typed);
        assertEquals(1, slow.waiting.size());
        slow.finish();
        slow.finish();
        assertEquals(List.of("", "123"), asked);
        assertEquals(List.of(123), listing.rows);
    }

    @Test
    void f4_goes_through_the_filters_of_time_and_back_to_all() {
        var listing = listing(new InlineBackground());
        var seen = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            listing.nextOf(List.of("week", "month"));
            seen.add(listing.filter.get());
        }
        assertEquals(List.of("week", "month", Listing.ALL), seen);
        listing.filter.set("mine");
        listing.nextOf(List.of("week", "month"));
        assertEquals("week", listing.filter.get());
    }

    @Test
    void f7_prints_all_that_was_asked_for_and_not_only_the_page_that_is_seen() throws Exception {
        var listing = written();
        listing.nextPage();
        var sheet = listing.page("numbers", texts).call().orElseThrow();
        assertEquals(List.of("Number"), sheet.columns());
        assertEquals(450, sheet.rows().size());
        assertEquals(List.of("No. 0"), sheet.rows().getFirst());
        assertEquals(List.of("No. 449"), sheet.rows().getLast());
        assertEquals(List.of("450 lines"), sheet.notes());
        assertEquals(200, listing.rows.getFirst());
    }

    @Test
    void what_is_printed_says_by_which_button_and_which_words_it_was_found() throws Exception {
        var listing = written();
        listing.filter.set("odd");
        listing.search.set("44");
        var sheet = listing.page("numbers", texts).call().orElseThrow();
        assertEquals(List.of("No. 44"), sheet.rows().getFirst());
        assertEquals(List.of("Only: Odd ones", "Only what fits: 44", "14 lines"), sheet.notes());
        listing.search.set("nothing");
        assertEquals(Optional.empty(), listing.page("numbers", texts).call());
    }

    @Test
    void a_list_that_is_too_long_for_paper_prints_its_beginning_and_says_so() throws Exception {
        numbers = IntStream.range(0, 5_000).boxed().toList();
        var sheet = written().page("numbers", texts).call().orElseThrow();
        assertEquals(1_000, sheet.rows().size());
        assertEquals(
                List.of("These are the first 1,000 of 5,000. To print others, look for fewer of them, then print"
                        + " again."),
                sheet.notes());
        numbers = IntStream.range(0, 1_000).boxed().toList();
        assertEquals(
                List.of("1,000 lines"),
                written().page("numbers", texts).call().orElseThrow().notes());
    }

    @Test
    void what_is_typed_after_f7_does_not_change_what_is_printed() throws Exception {
        var listing = written();
        listing.search.set("44");
        var page = listing.page("numbers", texts);
        listing.search.set("1");
        assertEquals(14, page.call().orElseThrow().rows().size());
    }

    @Test
    void a_list_that_could_not_be_read_can_be_read_again() {
        var listing = listing(new InlineBackground());
        readable = false;
        assertThrows(IllegalStateException.class, listing::refresh);
        readable = true;
        listing.search.set("44");
        assertEquals(List.of(44, 144, 244, 344, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449), listing.rows);
    }

    private Listing<Integer> written() {
        var listing = listing(new InlineBackground());
        listing.writtenIn(new ListingSheet<>(
                "Numbers", List.of(ListColumn.of("Number", 5, n -> "No. " + n)), Map.of("odd", "Odd ones")));
        return listing;
    }

    private Listing<Integer> listing(Background background) {
        var listing = new Listing<Integer>("Numbers", List.of("up"), n -> n, background, this::find);
        listing.refresh();
        return listing;
    }

    private Listing.Found<Integer> find(Listing.Wanted<Integer> wanted) {
        asked.add(wanted.search());
        if (!readable) throw new IllegalStateException("No numbers today.");
        int after = wanted.after().orElse(-1);
        var found = numbers.stream()
                .filter(n -> n > after && String.valueOf(n).contains(wanted.search()))
                .limit(Listing.PAGE + 1)
                .toList();
        return Listing.Found.of(found, Map.of(Listing.ALL, numbers.size(), "odd", 14));
    }

    /// Does a job when the test says so.
    private static final class SlowBackground implements Background {
        final List<Runnable> waiting = new ArrayList<>();

        void finish() {
            waiting.removeFirst().run();
        }

        @Override
        public <T> Running start(String name, Callable<T> work, Consumer<T> answer) {
            waiting.add(() -> new InlineBackground().start(name, work, answer));
            return () -> {};
        }

        @Override
        public <T> Running start(
                String name, Urgency urgency, Callable<T> work, Consumer<T> answer, Consumer<Exception> failure) {
            return start(name, work, answer);
        }
    }
}
