package org.hublend.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What each key does in the window: the screen in front goes before the window, and help reads from the same table.
final class WindowKeys {
    private final Supplier<Optional<Screen>> inFront;
    private final FrameModel model;
    private final List<KeyUse> window;
    private final Texts texts;

    /// @param window what the keys do where the screen in front has no use for them
    WindowKeys(Supplier<Optional<Screen>> inFront, FrameModel model, List<KeyUse> window, Texts texts) {
        this.inFront = inFront;
        this.model = model;
        this.window = List.copyOf(window);
        this.texts = texts;
    }

    void press(Key key) {
        if (model.help.get().isPresent()) {
            if (key == Key.PRINT) {
                printHelp();
                return;
            }
            model.help.set(Optional.empty());
            // Esc and Enter only close the help that lies over what they would do.
            if (key == Key.HELP || key == Key.BACK || key == Key.MAIN) return;
        } else if (key == Key.HELP) {
            model.help.set(Optional.of(help()));
            return;
        }
        use(key).ifPresent(use -> use.act().run());
    }

    /// The keys that mean something on one of the screens.
    EnumSet<Key> used(List<Screen> screens) {
        var used = EnumSet.of(Key.HELP);
        for (var use : window) used.add(use.key());
        for (var screen : screens) for (var use : screen.keys()) used.add(use.key());
        return used;
    }

    /// What is printed is the help that lies open, and not what the screen under it prints.
    private void printHelp() {
        window.stream()
                .filter(use -> use.key() == Key.PRINT)
                .forEach(use -> use.act().run());
        model.help.set(Optional.empty());
    }

    private Optional<KeyUse> use(Key key) {
        return Stream.concat(ofScreen().stream(), window.stream())
                .filter(use -> use.key() == key)
                .findFirst();
    }

    private List<KeyUse> ofScreen() {
        return inFront.get().map(Screen::keys).orElse(List.of());
    }

    private Help help() {
        var here = ofScreen().stream().map(this::line).toList();
        var everywhere = new ArrayList<Help.Line>();
        everywhere.add(new Help.Line(Key.HELP.shown(texts), texts.of("help.key.help")));
        window.stream()
                .filter(use -> ofScreen().stream().noneMatch(mine -> mine.key() == use.key()))
                .map(this::line)
                .forEach(everywhere::add);
        if (window.stream().anyMatch(use -> use.key() == Key.PRINT))
            everywhere.add(new Help.Line(texts.of("help.print"), texts.of("help.key.print.help")));
        everywhere.add(new Help.Line(texts.of("help.digits"), texts.of("help.key.digits")));
        everywhere.add(new Help.Line(texts.of("help.space"), texts.of("help.key.space")));
        everywhere.add(new Help.Line(texts.of("help.places"), texts.of("help.key.places")));
        everywhere.add(new Help.Line(texts.of("help.size"), texts.of("help.key.size")));
        return new Help(
                texts.of("help.title", inFront.get().map(s -> s.place().name()).orElse("")),
                inFront.get().map(screen -> screen.help().get()).orElse(List.of()),
                here,
                everywhere);
    }

    private Help.Line line(KeyUse use) {
        return new Help.Line(use.key().shown(texts), use.words());
    }
}
