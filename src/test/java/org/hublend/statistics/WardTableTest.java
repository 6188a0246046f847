package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hublend.ledger.Coarse;
import org.hublend.state.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// A ward table under the NHS rule, from the facts to the file, and what somebody could make of it.
class WardTableTest {
    private static final List<String> WARDS = List.of("Brinnington", "Edgeley", "Marple North");
    private static final List<String> BANDS = List.of("16-24", "25-64", "65+");
    private static final int[][] TRUE = {{3, 22, 41}, {8, 12, 0}, {1, 6, 17}};
    private static final String[][] PUBLISHED = {
        {"[c]", "20", "40", "65"},
        {"10", "10", "0", "20"},
        {"[c]", "[c]", "15", "25"},
        {"10", "40", "60", "110"}
    };

    @TempDir
    Path folder;

    @Test
    void cells_and_totals_are_each_published_from_their_true_value() throws Exception {
        var world = new World();
        var hub = world.hub("Central");
        for (int ward = 0; ward < 3; ward++)
            for (int band = 0; band < 3; band++)
                for (int i = 0; i < TRUE[ward][band]; i++) {
                    var borrower = new Coarse(BANDS.get(band), WARDS.get(ward), "1", "work", "2025");
                    var name = ward + "/" + band + "/" + i;
                    world.lend(hub, name, "2026-07-10T10:00", borrower, world.device(hub, "laptop", "D" + name));
                }
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("state.db"));
        Engine.SQLITE.migrate(source, "state");
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var sql = Engine.SQLITE.sql(connection);
            world.fold(sql);
            var table = Table.of(sql, folder, "2026-Q3", "ward,age-band", "nhs-hes");
            for (var measure : List.of("borrowers", "issues"))
                for (int ward = 0; ward <= 3; ward++)
                    for (int band = 0; band <= 3; band++)
                        assertEquals(
                                PUBLISHED[ward][band],
                                table.value(
                                        measure,
                                        "ward=" + (ward < 3 ? WARDS.get(ward) : "all"),
                                        "age_band=" + (band < 3 ? BANDS.get(band) : "all")),
                                measure + " " + ward + "/" + band);
        }
    }

    /// What an attacker who knows the rule can work out by trying every table that would have been
    /// published like this: the hidden 3 and 1 lie in 1 to 3, the 6 in 4 to 7, and 439 tables are left.
    /// Nothing is exact, but the rule does not promise 1 to 7 either.
    @Test
    void the_hidden_cells_stay_a_range() {
        var low = new int[][] {{9, 9, 9}, {9, 9, 9}, {9, 9, 9}};
        var high = new int[3][3];
        int tables = 0;
        // Only rows that publish as they were, then columns and the whole.
        var rows = new ArrayList<List<int[]>>();
        for (int ward = 0; ward < 3; ward++) rows.add(rowsThatPublishAs(PUBLISHED[ward]));
        for (var a : rows.get(0))
            for (var b : rows.get(1))
                for (var c : rows.get(2)) {
                    if (!fits(a, b, c)) continue;
                    tables++;
                    int[][] all = {a, b, c};
                    for (int ward = 0; ward < 3; ward++)
                        for (int band = 0; band < 3; band++) {
                            low[ward][band] = Math.min(low[ward][band], all[ward][band]);
                            high[ward][band] = Math.max(high[ward][band], all[ward][band]);
                        }
                }
        assertEquals("1-3", low[0][0] + "-" + high[0][0]);
        assertEquals("1-3", low[2][0] + "-" + high[2][0]);
        assertEquals("4-7", low[2][1] + "-" + high[2][1]);
        assertEquals(439, tables);
    }

    private static List<int[]> rowsThatPublishAs(String... published) {
        var rows = new ArrayList<int[]>();
        for (int a = 0; a <= 70; a++)
            for (int b = 0; b <= 70; b++)
                for (int c = 0; c <= 70; c++)
                    if (says(a, published[0])
                            && says(b, published[1])
                            && says(c, published[2])
                            && says(a + b + c, published[3])) rows.add(new int[] {a, b, c});
        return rows;
    }

    private static boolean fits(int[] a, int[] b, int[] c) {
        int total = 0;
        for (int band = 0; band < 3; band++) {
            int column = a[band] + b[band] + c[band];
            if (!says(column, PUBLISHED[3][band])) return false;
            total += column;
        }
        return says(total, PUBLISHED[3][3]);
    }

    private static boolean says(long n, String published) {
        return Disclosure.NHS_HES.publish(new Figure(n, 1, n)).equals(published);
    }
}
