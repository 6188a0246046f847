package org.hublend.staff;

import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.FormView;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The form of a new member of staff, and the card with badge and PIN that is to be written down.
public final class NewMemberView extends StackPane {
    private final NewMemberModel model;
    private final Texts texts;
    private final FormView form;

    public NewMemberView(NewMemberModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        form = new FormView(
                model.form,
                texts.of("member.title"),
                texts.of("member.sentence"),
                texts.of("member.save"),
                texts,
                model::save);
        model.made.subscribe(this::show);
    }

    private void show(Optional<NewMemberModel.Made> made) {
        getChildren().setAll(made.<VBox>map(this::card).orElse(form));
        made.ifPresent(_ -> lookupAll(".main").forEach(node -> node.requestFocus()));
    }

    private VBox card(NewMemberModel.Made made) {
        var buttons = new Buttons(texts);
        var card = new VBox(
                new Words(texts.of("member.made", made.name()), "title"),
                new Words(texts.of("member.made.sentence"), "sentence"),
                new Words(texts.of("member.badge"), "muted"),
                new Words(made.badge(), "member-code"),
                new Words(texts.of("member.pin"), "muted"),
                new Words(made.pin(), "member-code"),
                buttons.main(texts.of("member.written"), Key.MAIN.shown(texts), model::save));
        card.getStyleClass().add("form");
        return card;
    }
}
