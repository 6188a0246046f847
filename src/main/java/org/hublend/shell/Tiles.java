package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Tiles of which one, or any number, is chosen: one stop for Tab, arrows move, Space chooses. Enter is left to the
/// screen.
public final class Tiles<T> extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// One tile: what it stands for, and its words.
    public record Choice<T>(T value, String words) {}

    private final String name;
    private final boolean many;
    private final Consumer<T> choose;
    private final List<Tile> tiles = new ArrayList<>();

    /// One of the choices; moving chooses.
    ///
    /// @param choose told of the value that somebody chose; what is chosen then is up to [#show]
    public static <T> Tiles<T> one(String name, List<Choice<T>> choices, Consumer<T> choose) {
        return new Tiles<>(name, choices, choose, false);
    }

    /// Any number of them; Space chooses and takes back.
    public static <T> Tiles<T> many(String name, List<Choice<T>> choices, Consumer<T> choose) {
        return new Tiles<>(name, choices, choose, true);
    }

    private Tiles(String name, List<Choice<T>> choices, Consumer<T> choose, boolean many) {
        this.name = name;
        this.many = many;
        this.choose = choose;
        getStyleClass().add("tiles");
        for (var choice : choices) tiles.add(new Tile(choice));
        getChildren().setAll(tiles);
        show(Set.of());
    }

    /// Marks what is chosen now.
    public void show(Set<T> chosen) {
        for (var tile : tiles) tile.mark(chosen.contains(tile.choice.value()));
        if (tiles.stream().noneMatch(Tile::isFocused)) stop(first());
    }

    /// Brings the focus to what is chosen, else to the first.
    public void takeFocus() {
        tiles.get(first()).requestFocus();
    }

    private int first() {
        return IntStream.range(0, tiles.size())
                .filter(i -> tiles.get(i).isChosen)
                .findFirst()
                .orElse(0);
    }

    private void stop(int at) {
        for (int i = 0; i < tiles.size(); i++) tiles.get(i).setFocusTraversable(i == at);
    }

    private void move(KeyEvent event) {
        var at = tiles.stream().map(Tile::isFocused).toList().indexOf(true);
        var to = switch (event.getCode()) {
            case LEFT, UP -> at - 1;
            case RIGHT, DOWN -> at + 1;
            case HOME -> 0;
            case END -> tiles.size() - 1;
            default -> -2;
        };
        if (at < 0 || to < -1) return;
        event.consume();
        to = Math.floorMod(to, tiles.size());
        stop(to);
        tiles.get(to).requestFocus();
        if (!many) choose.accept(tiles.get(to).choice.value());
    }

    private final class Tile extends Label {
        private final Choice<T> choice;
        private boolean isChosen;

        Tile(Choice<T> choice) {
            super(choice.words());
            this.choice = choice;
            getStyleClass().add("tile");
            setGraphic(new Icon(icon()));
            setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setAccessibleRole(many ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON);
            setAccessibleText(name + ": " + choice.words());
            addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                switch (event.getCode()) {
                    case SPACE -> {
                        event.consume();
                        choose.accept(choice.value());
                    }
                    default -> move(event);
                }
            });
            // Its character would go to the scan box.
            addEventHandler(KeyEvent.KEY_TYPED, event -> {
                if (event.getCharacter().isBlank()) event.consume();
            });
            setOnMousePressed(this::press);
        }

        private void press(MouseEvent event) {
            event.consume();
            stop(tiles.indexOf(this));
            requestFocus();
            choose.accept(choice.value());
        }

        private Ikon icon() {
            if (many) return isChosen ? Material2RoundAL.CHECK_BOX : Material2RoundAL.CHECK_BOX_OUTLINE_BLANK;
            return isChosen ? Material2RoundMZ.RADIO_BUTTON_CHECKED : Material2RoundMZ.RADIO_BUTTON_UNCHECKED;
        }

        void mark(boolean chosen) {
            isChosen = chosen;
            pseudoClassStateChanged(CHOSEN, chosen);
            setGraphic(new Icon(icon()));
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? isChosen
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
