package org.hublend.founding;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.founding.AssistantModel.Page;
import org.hublend.founding.Founding.Founded;
import org.hublend.ledger.Role;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.sync.Enrolling.Joining;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the first run.
class AssistantScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = ((Opening.Opened) DataFolder.open(temp, Clock.systemUTC(), new SecureRandom())).folder();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("first-way", () -> at(_ -> {}))
                .and("first-alliance", () -> at(model -> model.choose(true)))
                .and("first-alliance-wrong", () -> at(this::wrong))
                .and("first-invitation", () -> at(this::asking))
                .and("first-hub", () -> at(this::hub))
                .and("first-you", () -> at(this::you))
                .and("first-done", () -> at(this::done))
                .and("first-done-not-joined", () -> at(this::notJoined))
                .tests();
    }

    private Parent at(Consumer<AssistantModel> page) {
        var model = new AssistantModel(new Founding(folder, new Staff(folder)), new InlineBackground(), texts, _ -> {});
        page.accept(model);
        return new AssistantView(model, texts);
    }

    private void wrong(AssistantModel model) {
        model.choose(true);
        model.alliance.set("Stockport Device Lending");
        model.next();
    }

    private void asking(AssistantModel model) {
        model.choose(false);
        model.busy.set(texts.of("first.busy.ask"));
    }

    private void hub(AssistantModel model) {
        model.invited.set(
                Optional.of(new Joining.Invited(UUID.randomUUID(), "Bredbury Library", "Stockport Device Lending")));
        model.page.set(Page.HUB);
    }

    private void you(AssistantModel model) {
        model.page.set(Page.YOU);
        model.name.set("Nadia Khan");
        model.pin.set("2580");
    }

    private void done(AssistantModel model) {
        var nadia = new Member(
                UUID.randomUUID(), UUID.randomUUID(), Role.ADMINISTRATOR, true, "Nadia Khan", "STAFF0001A", "", false);
        model.founded.set(Optional.of(new Founded(UUID.randomUUID(), UUID.randomUUID(), nadia)));
        model.page.set(Page.DONE);
    }

    private void notJoined(AssistantModel model) {
        hub(model);
        done(model);
        model.error.set(
                "The central service can't be reached. Everything is saved here and will be sent when it can be.");
    }
}
