package org.hublend.figures;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Texts;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of November 2026, of which three weeks are over.
class FiguresModelTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 6);

    @TempDir
    Path temp;

    @TempDir
    Path exports;

    private AtTheFigures figures;

    @BeforeEach
    void open() {
        figures = new AtTheFigures(temp.resolve("desk"), exports);
    }

    @AfterEach
    void close() {
        figures.library.close();
    }

    @Test
    void it_begins_with_this_month_so_far_safe_to_share() {
        figures.taught(NOVEMBER, 12).shown();
        assertEquals("2026-11", figures.model.period.get().word());
        assertTrue(figures.model.isUnfinished());
        assertEquals("10", seen().sessions().now().text());
        assertEquals("10", seen().hours().now().text());
    }

    @Test
    void few_are_hidden_and_so_is_every_change_from_or_to_them() {
        figures.taught(OCTOBER, 3).taught(NOVEMBER, 12).shown();
        assertEquals("[c]", seen().sessions().before().text());
        assertEquals(OptionalLong.empty(), seen().sessions().change());
        assertEquals("[c]", seen().issues().now().text());
        assertTrue(seen().issues().now().isHidden());
    }

    @Test
    void a_change_is_that_of_the_rounded_numbers() {
        figures.taught(OCTOBER, 13).taught(NOVEMBER, 22).shown();
        assertEquals(OptionalLong.of(5), seen().sessions().change());
    }

    @Test
    void no_bar_tells_what_its_rule_hides() {
        figures.taught(NOVEMBER, 3).shown();
        var month = seen().plots().stream()
                .filter(p -> p.what() == Overview.What.SESSIONS_BY_MONTH)
                .findFirst()
                .orElseThrow()
                .bars()
                .getLast();
        assertEquals("2026-11", month.name());
        assertEquals("[c]", month.value().text());
        assertEquals(OptionalLong.empty(), month.value().plotted());
    }

    @Test
    void for_us_only_they_are_exact() {
        figures.taught(NOVEMBER, 3).shown();
        figures.model.showForUsOnly(true);
        assertEquals("3", seen().sessions().now().text());
        assertEquals("2", seen().issues().now().text());
        assertEquals("3", seen().devicesOut().now().text());
        assertEquals("8", seen().devicesLendable());
    }

    @Test
    void all_lengths_of_a_period_can_be_gone_through_back_and_forth() {
        var model = figures.shown().model;
        model.length(Period.Length.QUARTER);
        assertEquals("2026-Q4", model.period.get().word());
        model.later();
        assertEquals("2026-Q4", model.period.get().word());
        model.earlier();
        assertEquals("2026-Q3", model.period.get().word());
        assertFalse(model.isUnfinished());
        model.length(Period.Length.FINANCIAL_YEAR);
        assertEquals("FY2026-27", model.period.get().word());
        model.earlier();
        assertEquals("FY2025-26", model.period.get().word());
        model.length(Period.Length.YEAR);
        assertEquals("2026", model.period.get().word());
        model.length(Period.Length.MONTH);
        model.later();
        assertEquals("2026-11", model.period.get().word());
    }

    @Test
    void one_hub_can_be_chosen() {
        figures.taught(NOVEMBER, 12).shown();
        assertEquals(2, figures.model.places.get().size());
        figures.model.at(figures.model.places.get().getLast());
        assertEquals("10", seen().sessions().now().text());
    }

    @Test
    void the_file_has_the_rule_of_the_screen_in_its_name_and_lines() throws Exception {
        figures.taught(NOVEMBER, 3).shown().model.save();
        assertEquals(Tone.DONE, figures.model.answer.get().orElseThrow().tone());
        var safe = Files.readString(exports.resolve("hublend-2026-11-nhs-hes.csv"));
        assertTrue(safe.contains("sessions,sessions,2026-11,all,all,all,all,[c],nhs-hes"), safe);
        figures.model.showForUsOnly(true);
        figures.model.save();
        var exact = Files.readString(exports.resolve("hublend-2026-11-internal.csv"));
        assertTrue(exact.contains("CONTAINS PERSONAL DATA"));
        assertTrue(figures.model.answer.get().orElseThrow().sentence().contains("for us only"));
    }

    @Test
    void a_folder_that_is_not_there_is_said_calmly() throws Exception {
        Files.delete(exports);
        figures.shown().model.save();
        assertEquals(Tone.CANT, figures.model.answer.get().orElseThrow().tone());
        Files.createDirectory(exports);
    }

    @Test
    void changes_are_said_in_words() {
        figures.taught(OCTOBER, 22).taught(LocalDate.of(2026, 9, 1), 13).shown();
        var words = new FiguresWords(Texts.british());
        figures.model.earlier();
        var before = figures.model.period.get().before();
        assertEquals("5 more than September 2026", words.change(seen().sessions(), before, false));
        assertEquals("September 2026 had 15 in all", words.change(seen().sessions(), before, true));
        assertEquals("the change can’t be shown", words.change(seen().issues(), before, false));
        assertEquals("the same as September 2026", words.change(seen().renewals(), before, false));
    }

    private Overview seen() {
        return figures.model.overview.get().orElseThrow();
    }
}
