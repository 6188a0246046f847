package org.hublend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hublend.central.SyncFigures;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks and prints them as the table of `src/docs/performance.md`.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("SyncFigures")) {
            SyncFigures.main(args);
            return;
        }
        var results = new ArrayList<RunResult>();
        for (var one :
                List.of(TagLookup.class, DurableLoan.class, RowsPulled.class, ListPages.class, ScanAnswered.class)) {
            if (!one.getSimpleName().matches(args[0])) continue;
            var shots = one == RowsPulled.class;
            results.addAll(new Runner(new OptionsBuilder()
                            .include(one.getName().replace(".", "\\.") + "\\.")
                            .forks(1)
                            .jvmArgs(
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:+UseSerialGC",
                                    "-Dtestfx.robot=glass",
                                    "-Dtestfx.headless=true",
                                    "-Dprism.order=sw",
                                    "-Dglass.platform=Monocle",
                                    "-Dmonocle.platform=Headless",
                                    "-Dheadless.geometry=1280x800-32")
                            .warmupIterations(shots ? 200 : 3)
                            .measurementIterations(shots ? 200 : 5)
                            .warmupTime(TimeValue.seconds(4))
                            .measurementTime(TimeValue.seconds(4))
                            .build())
                    .run());
        }
        System.out.println("| what | mean | p50 | p99 |\n|---|---|---|---|");
        for (var result : results) System.out.println(line(result));
    }

    private static String line(RunResult result) {
        var primary = result.getPrimaryResult();
        var all = primary.getStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %s | %.0f | %.0f |",
                result.getParams().getBenchmark().replace("org.hublend.", ""),
                primary.getScore(),
                primary.getScoreUnit(),
                all.getPercentile(50),
                all.getPercentile(99));
    }
}
