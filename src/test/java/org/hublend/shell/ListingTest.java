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
    void f7_prints_the_page_that_is_shown_as_it_is_read() {
        var texts = Texts.british();
        var listing = listing(new InlineBackground());
        assertEquals(Optional.empty(), listing.sheet("numbers", texts));
        listing.writtenIn("Numbers", List.of(ListColumn.of("Number", 5, n -> "No. " + n)));
        listing.search.set("44");
        var sheet = listing.sheet("numbers", texts).orElseThrow();
        assertEquals(List.of("Number"), sheet.columns());
        assertEquals(List.of("No. 44"), sheet.rows().getFirst());
        assertEquals(14, sheet.rows().size());
        assertEquals("Only what fits: 44", sheet.notes().getLast());
        listing.search.set("nothing");
        assertEquals(Optional.empty(), listing.sheet("numbers", texts));
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
        return Listing.Found.of(found, Map.of(Listing.ALL, numbers.size()));
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
