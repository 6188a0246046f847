package org.hublend.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key that means the same on every screen.
public enum Key {
    HELP(one(KeyCode.F1)),
    DESK(one(KeyCode.F2)),
    FIND(one(KeyCode.F3)),
    DATE(one(KeyCode.F4)),
    UNDO(one(KeyCode.F5)),
    NEXT_AREA(one(KeyCode.F6)),
    AREA_BEFORE(one(KeyCode.F6, SHIFT_DOWN)),
    PRINT(one(KeyCode.F7)),
    WRONG(one(KeyCode.F8)),
    SECOND(one(KeyCode.F9)),
    LOCK(one(KeyCode.F12)),
    PLACE_1(digit(1)),
    PLACE_2(digit(2)),
    PLACE_3(digit(3)),
    PLACE_4(digit(4)),
    PLACE_5(digit(5)),
    PLACE_6(digit(6)),
    PLACE_7(digit(7)),
    PLACE_8(digit(8)),
    PLACE_9(digit(9)),
    LARGER(shortcut(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)),
    SMALLER(shortcut(KeyCode.MINUS, KeyCode.SUBTRACT)),
    USUAL_SIZE(digit(0)),
    MAIN(one(KeyCode.ENTER)),
    BACK(one(KeyCode.ESCAPE));

    private static final List<Key> PLACES =
            List.of(PLACE_1, PLACE_2, PLACE_3, PLACE_4, PLACE_5, PLACE_6, PLACE_7, PLACE_8, PLACE_9);

    private final List<KeyCombination> combinations;

    Key(List<KeyCombination> combinations) {
        this.combinations = combinations;
    }

    /// The keys of the rail's places, in their order.
    public static List<Key> places() {
        return PLACES;
    }

    /// As people read it on a button: "F3", "Ctrl+1", "Enter".
    public String shown(Texts texts) {
        return switch (this) {
            case MAIN -> texts.of("key.enter");
            case BACK -> texts.of("key.esc");
            default -> combinations.getFirst().getDisplayText();
        };
    }

    boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(combination -> combination.match(event));
    }

    /// Enter and Esc belong to the control that has the focus before they belong to the window; the others never do,
    /// or a list or a date field would take F2 or F4 for itself.
    boolean isForControlsFirst() {
        return this == MAIN || this == BACK;
    }

    /// Whether holding it down does it again and again.
    boolean repeats() {
        return this == LARGER || this == SMALLER;
    }

    private static List<KeyCombination> one(KeyCode code, KeyCombination.Modifier... modifiers) {
        return List.of(new KeyCodeCombination(code, modifiers));
    }

    private static List<KeyCombination> digit(int number) {
        return shortcut(KeyCode.valueOf("DIGIT" + number), KeyCode.valueOf("NUMPAD" + number));
    }

    /// With Shift or without, as a plus is on the upper half of its key.
    private static List<KeyCombination> shortcut(KeyCode... codes) {
        return Stream.of(codes)
                .<KeyCombination>map(code -> new KeyCodeCombination(code, SHORTCUT_DOWN, KeyCombination.SHIFT_ANY))
                .toList();
    }
}
