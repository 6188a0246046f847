package org.hublend.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The whole content of the window: rail, scan box, the screen in front under the answer to the last scan, and the
/// foot.
public final class Frame extends HBox {
    private static final int NARROW_BELOW = 1100;
    private static final int LARGE_TEXT = 150;

    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

    private final FrameModel model;
    private final Texts texts;
    private final Map<String, Supplier<? extends Parent>> screens;
    private final Map<String, Parent> built = new HashMap<>();
    private final Rail rail;
    private final ScanBar scanBar;
    private final Foot foot;
    private final StackPane middleStack = new StackPane();
    private final VBox middle = new VBox();
    private final VBox answerPlace = new VBox();
    private final VBox screenPlace = new VBox();
    private Optional<Band> band = Optional.empty();
    private Optional<Runnable> giveFocusBack = Optional.empty();
    private Optional<Node> beforeHelp = Optional.empty();
    private boolean answering;

    /// @param screens makes the screen of each place, when it is first wanted
    public Frame(FrameModel model, Texts texts, Map<String, Supplier<? extends Parent>> screens) {
        this.model = model;
        this.texts = texts;
        this.screens = Map.copyOf(screens);
        getStyleClass().add("frame");
        ObservableBooleanValue narrow = Bindings.createBooleanBinding(
                () -> getWidth() < NARROW_BELOW || model.textSize.get() >= LARGE_TEXT, widthProperty(), model.textSize);
        rail = new Rail(model, texts, narrow);
        scanBar = new ScanBar(model, texts);
        foot = new Foot(model, texts, narrow);
        middleStack.getChildren().setAll(middle());
        VBox.setVgrow(middleStack, Priority.ALWAYS);
        var right = new VBox(scanBar, middleStack, foot);
        right.getStyleClass().add("frame-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(rail, right);
        middle.setMinHeight(USE_PREF_SIZE);
        model.here.subscribe(this::show);
        model.answer.subscribe(this::answer);
        model.help.subscribe(this::help);
        model.toScanBox.subscribe((_, _) -> find());
        model.textSize.subscribe(size -> pseudoClassStateChanged(LARGE, size.intValue() >= LARGE_TEXT));
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(showing -> {
                    if (showing != null && showing) rest();
                });
        addEventHandler(KeyEvent.KEY_TYPED, this::typedElsewhere);
        addEventFilter(KeyEvent.KEY_PRESSED, this::noteAnswer);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallowAnswer);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> model.listening.set(focused == null || focused));
    }

    /// F3: into the scan box, to find by typing.
    public void find() {
        scanBar.find();
    }

    /// The one field that takes what is typed with nothing focused.
    TextInputControl scanBox() {
        return scanBar.box();
    }

    /// F6: from answer to middle, foot and rail, and round again.
    public void nextArea() {
        goRound(1);
    }

    /// Shift and F6.
    public void areaBefore() {
        goRound(-1);
    }

    private ScrollPane middle() {
        middle.getStyleClass().add("middle");
        answerPlace.getStyleClass().add("answer-place");
        screenPlace.getStyleClass().add("screen-place");
        VBox.setVgrow(screenPlace, Priority.ALWAYS);
        middle.getChildren().addAll(answerPlace, screenPlace);
        var scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("middle-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /// Over the middle, which stays as it is; afterwards the focus is where it was.
    private void help(Optional<Help> wanted) {
        var open = middleStack.getChildren().size() > 1;
        if (wanted.isEmpty() && !open) return;
        if (open) middleStack.getChildren().remove(1);
        else beforeHelp = Optional.ofNullable(focusOwner());
        wanted.ifPresentOrElse(
                what -> {
                    var view = new HelpView(what, texts, () -> model.help.set(Optional.empty()));
                    StackPane.setAlignment(view, Pos.CENTER_RIGHT);
                    middleStack.getChildren().add(view);
                    view.requestFocus();
                },
                () -> beforeHelp.ifPresent(Node::requestFocus));
    }

    private void show(String id) {
        var screen = Optional.ofNullable(screens.get(id));
        screenPlace
                .getChildren()
                .setAll(screen.map(make -> built.computeIfAbsent(id, _ -> make.get())).stream()
                        .peek(node -> VBox.setVgrow(node, Priority.ALWAYS))
                        .toList());
    }

    private void answer(Optional<Answer> answer) {
        var hadFocus = band.map(this::holdsFocus).orElse(false);
        band = answer.map(what -> new Band(what, texts));
        answerPlace.getChildren().setAll(band.stream().toList());
        answerPlace.setVisible(band.isPresent());
        answerPlace.setManaged(band.isPresent());
        var question = answer.map(Answer::isQuestion).orElse(false);
        if (question && giveFocusBack.isEmpty()) giveFocusBack = wayBack();
        if (question || (band.isPresent() && (hadFocus || !somebodyTypes()))) band.ifPresent(Band::requestFocus);
        if (!question) {
            giveFocusBack.ifPresent(Runnable::run);
            giveFocusBack = Optional.empty();
        }
    }

    /// Where the focus was when a question took it, if somebody was typing there, with its caret.
    private Optional<Runnable> wayBack() {
        if (!(focusOwner() instanceof TextInputControl field) || !somebodyTypes()) return Optional.empty();
        var caret = field.getCaretPosition();
        return Optional.of(() -> {
            field.requestFocus();
            field.positionCaret(caret);
        });
    }

    /// An empty scan box that merely has the focus is nobody typing.
    private boolean somebodyTypes() {
        return focusOwner() instanceof TextInputControl field
                && !(scanBar.holds(field) && field.getText().isEmpty());
    }

    /// Where the focus rests when nobody put it anywhere.
    void rest() {
        // Only then has what scrolls taken its content in.
        applyCss();
        band.ifPresentOrElse(Band::requestFocus, scanBar::find);
    }

    private void noteAnswer(KeyEvent event) {
        answering =
                band.filter(shown -> holdsFocus(shown) && shown.answers(event)).isPresent();
    }

    /// The digit of an answer also comes as a character, when the question is gone and another thing has the focus.
    private void swallowAnswer(KeyEvent event) {
        if (answering && event.getCharacter().chars().allMatch(Character::isDigit)) event.consume();
        answering = false;
    }

    private void typedElsewhere(KeyEvent event) {
        var character = event.getCharacter();
        var plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (!plain || character.isBlank() || Character.isISOControl(character.charAt(0))) return;
        if (focusOwner() instanceof TextInputControl) return;
        event.consume();
        scanBar.goOnTyping(character);
    }

    private void goRound(int step) {
        var areas = new ArrayList<>(List.<Parent>of(screenPlace, foot, rail));
        band.ifPresent(areas::addFirst);
        var from = areas.stream().map(this::holdsFocus).toList().indexOf(true);
        for (int tries = 0; tries < areas.size(); tries++) {
            from = Math.floorMod(from < 0 && step < 0 ? -1 : from + step, areas.size());
            if (enter(areas.get(from))) return;
        }
    }

    private boolean enter(Parent area) {
        if (area == rail) rail.takeFocus();
        else if (area instanceof Band) area.requestFocus();
        else {
            if (area == foot) model.allDone.set(true);
            area.applyCss();
            firstStop(area).ifPresent(Node::requestFocus);
        }
        return holdsFocus(area);
    }

    /// Also while another window is in front, when JavaFX calls nothing focused.
    private boolean holdsFocus(Node area) {
        return Stream.iterate(focusOwner(), Objects::nonNull, Node::getParent).anyMatch(area::equals);
    }

    private static Optional<Node> firstStop(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable()) return Optional.of(node);
        if (!(node instanceof Parent parent)) return Optional.empty();
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> firstStop(child).stream())
                .findFirst();
    }

    private Node focusOwner() {
        var scene = getScene();
        return scene == null || scene.getFocusOwner() == null ? this : scene.getFocusOwner();
    }
}
