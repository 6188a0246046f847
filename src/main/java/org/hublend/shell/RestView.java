package org.hublend.shell;

import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What is seen while nobody does anything: whose work it is, as initials, and how to go on.
public final class RestView extends StackPane {
    private final RestModel model;
    private final Texts texts;
    private final WordCard card = new WordCard();

    public RestView(RestModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rest");
        getChildren().add(card);
        setFocusTraversable(true);
        model.state.subscribe(this::show);
        model.initials.subscribe(this::show);
        show();
    }

    private void show() {
        var warned = model.state.get() == Idle.State.WARNED;
        var initials = model.initials.get();
        var icon = new StackPane(new Icon(Material2RoundMZ.PAUSE_CIRCLE_OUTLINE));
        icon.getStyleClass().add("big-icon");
        var word = warned ? texts.of("rest.warned") : texts.of("rest.title");
        var sentence = texts.of("rest.sentence");
        var title = new Words(initials.isEmpty() ? word : initials, "rest-initials");
        var second = new Words(initials.isEmpty() ? sentence : word + ". " + sentence, "sentence");
        card.show(icon, title, second);
        setAccessibleText(word + ". " + sentence);
    }
}
