package org.hublend.people;

import javafx.scene.layout.StackPane;
import org.hublend.shell.FormView;
import org.hublend.shell.Texts;

/// The form of a new person.
public final class NewPersonView extends StackPane {
    public NewPersonView(NewPersonModel model, Texts texts) {
        getChildren()
                .setAll(new FormView(
                        model.form,
                        texts.of("person.title"),
                        texts.of("person.sentence"),
                        texts.of("person.save"),
                        texts,
                        model::save));
    }
}
