package org.hublend.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdDictTrainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// Trains a book for [Pressing] from databases of the sample alliance: `StandingsBook OUT DATABASE...`. Each standing
/// is learnt with other ids in place of its own, so that the book has none by heart.
///
/// The first book was made from the demo's desk and from a desk of `SyncFigures`.
final class StandingsBook {
    /// A longer one costs each word more and saved nothing.
    private static final int SIZE = 3_072;
    /// Histories of years are long by themselves, and would be all that is learnt.
    private static final int LONGEST = 3_000;

    private static final int MOST_OF_ONE = 4_000;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Random random = new Random(1);

    private StandingsBook() {}

    public static void main(String[] args) throws Exception {
        var maker = new StandingsBook();
        var trainer = new ZstdDictTrainer(64 << 20, SIZE);
        for (var database : Arrays.copyOfRange(args, 1, args.length)) {
            var all = PlainStandings.in(Path.of(database));
            Collections.shuffle(all, maker.random);
            all.stream()
                    .map(text -> text.substring(0, Kept.open(text)))
                    .filter(text -> text.length() < LONGEST)
                    .limit(MOST_OF_ONE)
                    .forEach(text -> trainer.addSample(maker.withOtherIds(text).getBytes(UTF_8)));
        }
        Files.write(Path.of(args[0]), trainer.trainSamples());
    }

    private String withOtherIds(String text) {
        var others = new HashMap<String, String>();
        long moment = 1_767_225_600_000L + random.nextLong(157_680_000_000L);
        return ID.matcher(text)
                .replaceAll(found -> others.computeIfAbsent(found.group(), _ -> id(found.group(1), moment)));
    }

    /// Of the same version: by time, or by what it names.
    private String id(String version, long moment) {
        long low = random.nextLong() >>> 2 | 1L << 63;
        long high = version.equals("7")
                ? moment + random.nextLong(10_000_000) << 16 | 7 << 12
                : random.nextLong() & ~0xf000L | Long.parseLong(version, 16) << 12;
        return new UUID(high, low).toString();
    }
}
