package org.hublend.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the list of people and of the form of a new one.
class PeopleScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final List<SmallLibrary> libraries = new ArrayList<>();

    @AfterEach
    void close() {
        libraries.forEach(SmallLibrary::close);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("people-list-usual", () -> list(100, _ -> {}))
                .andSized("people-list", size -> list(size, _ -> {}))
                .andSized(
                        "people-open",
                        size -> list(size, model -> {
                            model.listing.search.set("doris");
                            model.enter();
                        }))
                .andSized("people-erase", size -> list(size, PeopleScreensTest::askToErase))
                .andSized("people-merge-which", size -> list(size, PeopleScreensTest::lookForAnother))
                .andSized("people-merge", size -> list(size, PeopleScreensTest::askToMerge))
                .andSized("people-merged", size -> list(size, this::merged))
                .andSized("people-many", this::many)
                .andSized("person-empty", size -> form(size, _ -> {}))
                .andSized("person-wrong", size -> form(size, PeopleScreensTest::wrong))
                .andSized("person-same", size -> form(size, PeopleScreensTest::same))
                .tests();
    }

    private static void askToErase(PersonListModel model) {
        model.listing.search.set("doris");
        model.enter();
        model.erase();
    }

    private static void lookForAnother(PersonListModel model) {
        model.listing.search.set("doris");
        model.enter();
        model.merge();
    }

    private static void askToMerge(PersonListModel model) {
        lookForAnother(model);
        model.listing.search.set("cara");
        model.enter();
    }

    private void merged(PersonListModel model) {
        askToMerge(model);
        answer.get().orElseThrow().choices().getFirst().act().run();
        model.listing.search.set("doris");
        model.enter();
    }

    private static void wrong(NewPersonModel model) {
        model.contact.text().set("0161");
        model.postcode.text().set("SK6");
        model.reason.text().set("health");
        model.save();
    }

    private static void same(NewPersonModel model) {
        model.name.text().set("Doris Entwistle");
        model.postcode.text().set("sk61dj");
        model.save();
    }

    private Parent list(int textSize, Consumer<PersonListModel> scene) {
        return list(textSize, library(), scene);
    }

    private Parent many(int textSize) {
        var library = library();
        for (int i = 0; i < 230; i++) library.register(Map.of("name", "Person Number %03d".formatted(i)));
        return list(textSize, library, model -> model.listing.nextPage());
    }

    private Parent list(int textSize, SmallLibrary library, Consumer<PersonListModel> scene) {
        var folder = library.rooms.folder();
        answer = new SimpleObjectProperty<>(Optional.empty());
        var erasing = new ErasingModel(
                new Erasing(folder),
                () -> Optional.of(library.hub()),
                _ -> false,
                new InlineBackground(),
                texts,
                Voice.of(answer));
        var lines = new PersonLines(folder, library.rooms.people(), new PeopleIndex(folder, library.rooms.people()));
        var model = new PersonListModel(
                folder,
                lines,
                new InlineBackground(),
                new PersonListModel.Ways(
                        _ -> {},
                        new SimpleBooleanProperty(true),
                        () -> {},
                        () -> {},
                        new SimpleBooleanProperty(true),
                        erasing::ask,
                        new SimpleBooleanProperty(true)),
                MergingModelTest.model(library, lines, answer));
        model.listing.refresh();
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("people.place"), () -> new PersonListView(model, texts, library.clock()), answer);
    }

    private Parent form(int textSize, Consumer<NewPersonModel> scene) {
        var library = library();
        var folder = library.rooms.folder();
        var model = new NewPersonModel(
                new NewPerson(folder, library.rooms.people()),
                new PeopleIndex(folder, library.rooms.people()),
                new InlineBackground(),
                texts,
                () -> library.counter().hub(),
                library::hub,
                _ -> {},
                () -> {});
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("people.place"), () -> new NewPersonView(model, texts), model.form.answer);
    }

    private SmallLibrary library() {
        var library = SmallLibrary.in(temp.resolve("people" + libraries.size()));
        libraries.add(library);
        library.register(Map.of(
                "name", "Doris Entwistle",
                "phone", "0161 496 0104",
                "email", "doris@example.org",
                "address", "4 Sample Street, Marple",
                "postcode", "SK6 1DJ",
                "card", "29990000011485",
                "notes", "Rings before she comes."));
        return library;
    }
}
