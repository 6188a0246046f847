package org.hublend.settings;

import java.time.Duration;
import java.util.Optional;
import org.hublend.shell.Spans;
import org.hublend.shell.Texts;
import org.hublend.storage.ClockSight;

/// What is said of this computer's clock, and what it means for the work.
final class ClockWords {
    private static final long HARDLY = Duration.ofMinutes(1).toMillis();

    private final Texts texts;
    private final Spans spans;

    ClockWords(Texts texts) {
        this.texts = texts;
        this.spans = new Spans(texts);
    }

    String says(Sending now) {
        var clock = now.clock();
        if (clock.isMoved())
            return clock.moved() < 0
                    ? texts.of("settings.clock.back", spans.of(clock.moved()))
                    : texts.of("settings.clock.on", spans.of(clock.moved()));
        if (!now.isJoined()) return texts.of("settings.clock.alone");
        if (!clock.isCompared()) return texts.of("settings.clock.unknown");
        if (Math.abs(clock.offset()) < HARDLY) return texts.of("settings.clock.right");
        return off(clock.offset());
    }

    /// What is behind is what must be added to.
    String off(long offset) {
        return offset > 0
                ? texts.of("settings.clock.behind", spans.of(offset))
                : texts.of("settings.clock.ahead", spans.of(offset));
    }

    Optional<String> means(Sending now) {
        var clock = now.clock();
        if (clock.isMoved()) return Optional.of(texts.of("settings.clock.moved.means"));
        if (!clock.isCompared() || Math.abs(clock.offset()) < HARDLY) return Optional.empty();
        return Optional.of(
                Math.abs(clock.offset()) <= ClockSight.SMALL
                        ? texts.of("settings.clock.little.means")
                        : texts.of("settings.clock.wrong.means"));
    }
}
