package org.hublend;

import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.hublend.shell.Background;
import org.hublend.shell.Light;
import org.hublend.shell.Problems;
import org.hublend.sync.ClockState;

/// Looks every few seconds whether somebody else has written, how it stands with the sending, and what the clock shows.
final class News {
    private static final Duration LOOK_AGAIN = Duration.seconds(2);
    /// So often nothing changed, and what can still be undone is looked at all the same.
    private static final int LOOKS_WITHOUT_CHANGE = 15;

    private final Sources sources;
    private final Background background;
    private final Problems problems;
    private final Timeline looking = new Timeline();
    private int dataVersion;
    private int looks;

    /// What is looked at, on another thread than the window's.
    ///
    /// @param dataVersion is another one once somebody else has written
    record Sources(IntSupplier dataVersion, Supplier<Light> light, Supplier<ClockState> clock) {}

    News(Sources sources, Background background, Problems problems) {
        this.sources = sources;
        this.background = background;
        this.problems = problems;
    }

    /// @param each told of every look
    /// @param changed run when there may be something to read anew
    void begin(BiConsumer<Light, ClockState> each, Runnable changed) {
        looking.getKeyFrames().setAll(new KeyFrame(LOOK_AGAIN, _ -> look(each, changed)));
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
        look(each, changed);
    }

    void end() {
        looking.stop();
    }

    private record Seen(int dataVersion, Light light, ClockState clock) {}

    private void look(BiConsumer<Light, ClockState> each, Runnable changed) {
        background.start(
                "News",
                Background.Urgency.LATER,
                this::seen,
                seen -> {
                    each.accept(seen.light(), seen.clock());
                    if (isNew(seen.dataVersion())) changed.run();
                },
                failure -> problems.add("News", failure));
    }

    private Seen seen() {
        return new Seen(
                sources.dataVersion().getAsInt(),
                sources.light().get(),
                sources.clock().get());
    }

    private boolean isNew(int version) {
        looks++;
        if (version == dataVersion && looks < LOOKS_WITHOUT_CHANGE) return false;
        dataVersion = version;
        looks = 0;
        return true;
    }
}
