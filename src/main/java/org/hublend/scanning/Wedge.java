package org.hublend.scanning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells a scanner's burst of keys from a person's typing.
///
/// Outside of a field keys are kept back for a tenth of a second at most; in a field they pass at once and are
/// taken back.
/// Not safe for use by several threads.
public final class Wedge {
    private static final long SAME_CODE = Duration.ofSeconds(2).toNanos();
    private static final long NO_PRESS = Duration.ofMillis(300).toNanos();

    private final Map<String, Long> taken = new HashMap<>();
    private final Set<String> swallowed = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final HeldDown heldDown = new HeldDown();
    private Optional<Burst> burst = Optional.empty();
    private Optional<Long> endOfScan = Optional.empty();
    /// What becomes of the text of the last key that is no part of a burst.
    private Optional<Step> fateOfText = Optional.empty();

    /// Says what to do with a key, given what has the focus at this moment.
    public List<Step> key(Key key, Focus focus) {
        var steps = new ArrayList<>(tick(key.at()));
        var step = switch (key) {
            case Key.Down pressed -> down(pressed, focus, steps);
            case Key.Typed typed -> typed(typed, focus, steps);
            case Key.Up released -> up(released);
        };
        steps.add(step);
        return List.copyOf(steps);
    }

    /// Lets time pass: silence ends a burst. To be called every few hundredths of a second until [#idle].
    public List<Step> tick(long now) {
        taken.values().removeIf(at -> now - at >= SAME_CODE);
        endOfScan = endOfScan.filter(at -> now - at < NO_PRESS);
        if (burst.isEmpty() || !burst.get().silent(now)) return List.of();
        return burst.get().isScanBySilence() ? List.of(scanned(burst.get(), now)) : giveUp();
    }

    /// Whether nothing depends on time any more; then no code and no text is kept either.
    public boolean idle() {
        return burst.isEmpty() && taken.isEmpty() && endOfScan.isEmpty();
    }

    private Step down(Key.Down key, Focus focus, List<Step> steps) {
        if (key.kind() == Key.Kind.MODIFIER) return new Step.PassOn();
        boolean repeated = heldDown.repeats(key);
        var step = repeated ? repeat(key, steps) : press(key, focus, steps);
        boolean partOfBurst = !repeated && key.kind() == Key.Kind.TEXT || step instanceof Step.Hold || spaceInside(key);
        fateOfText = partOfBurst ? Optional.empty() : Optional.of(step);
        return step;
    }

    private Step press(Key.Down key, Focus focus, List<Step> steps) {
        swallowed.remove(key.name());
        return switch (key.kind()) {
            case TEXT -> text(key, focus, steps);
            case SPACE -> spaceInside(key) ? text(key, focus, steps) : person(steps);
            case ENTER, TAB -> end(key, steps);
            case CONTROL -> control(key, steps);
            case MODIFIER -> new Step.PassOn();
            case OTHER -> person(steps);
        };
    }

    /// A key that is held down is no scanner's, and a held Enter presses only once.
    private Step repeat(Key.Down key, List<Step> steps) {
        steps.addAll(giveUp());
        return key.kind() == Key.Kind.ENTER || swallowed.contains(key.name()) ? swallow(key) : new Step.PassOn();
    }

    private Step text(Key.Down key, Focus focus, List<Step> steps) {
        if (!joined(key.at(), focus, steps).outside()) return new Step.PassOn();
        held.add(key.name());
        return new Step.Hold();
    }

    private Step typed(Key.Typed key, Focus focus, List<Step> steps) {
        var fate = fateOfText;
        fateOfText = Optional.empty();
        if (fate.isPresent()) return fate.get();
        boolean noText = key.text().isEmpty() || key.text().chars().anyMatch(Character::isISOControl);
        if (noText || key.text().isBlank() && burst.isEmpty()) return new Step.PassOn();

        var joined = joined(key.at(), focus, steps);
        boolean begins = joined.isEmpty();
        joined.add(key.text(), key.at());
        if (joined.outside()) return new Step.Hold();
        return begins ? new Step.Watch() : new Step.PassOn();
    }

    private Step up(Key.Up key) {
        heldDown.release(key);
        if (swallowed.remove(key.name())) return new Step.Swallow();
        return held.remove(key.name()) ? new Step.Hold() : new Step.PassOn();
    }

    private Step end(Key.Down key, List<Step> steps) {
        if (burst.isPresent() && burst.get().isScanByEndKey(key.at())) {
            steps.add(scanned(burst.get(), key.at()));
            return swallow(key);
        }
        steps.addAll(giveUp());
        long guard = key.kind() == Key.Kind.ENTER ? NO_PRESS : Burst.SILENCE;
        return scannedWithin(guard, key.at()) ? swallow(key) : new Step.PassOn();
    }

    private Step control(Key.Down key, List<Step> steps) {
        if (burst.isPresent() && burst.get().fast()) {
            burst.get().addControl(key.at());
            return swallow(key);
        }
        return scannedWithin(Burst.SILENCE, key.at()) ? swallow(key) : person(steps);
    }

    private Step person(List<Step> steps) {
        steps.addAll(giveUp());
        return new Step.PassOn();
    }

    private Step swallow(Key.Down key) {
        swallowed.add(key.name());
        return new Step.Swallow();
    }

    private boolean spaceInside(Key.Down key) {
        return key.kind() == Key.Kind.SPACE && burst.isPresent() && burst.get().goesOn(key.at());
    }

    private boolean scannedWithin(long time, long now) {
        return endOfScan.isPresent() && now - endOfScan.get() < time;
    }

    private Burst joined(long at, Focus focus, List<Step> steps) {
        if (burst.isPresent() && !burst.get().goesOn(at)) steps.addAll(giveUp());
        if (burst.isEmpty()) burst = Optional.of(new Burst(focus, at));
        return burst.get();
    }

    private Step scanned(Burst ended, long now) {
        burst = Optional.empty();
        endOfScan = Optional.of(now);
        // A key of the burst may come up only now.
        swallowed.addAll(held);
        held.clear();
        boolean restore = !ended.outside();
        var reading = ended.read();
        return switch (reading) {
            case Scan scan when taken.putIfAbsent(scan.code(), now) != null -> new Step.Again(restore);
            case Scan _, BadlyRead _ -> new Step.Scanned(reading, restore);
        };
    }

    /// The burst was a person's: what was kept back is given on.
    private List<Step> giveUp() {
        var ended = burst.filter(Burst::outside);
        burst = Optional.empty();
        held.clear();
        return ended.<List<Step>>map(b -> List.of(new Step.Typed(b.text()))).orElse(List.of());
    }
}
