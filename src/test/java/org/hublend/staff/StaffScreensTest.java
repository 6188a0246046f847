package org.hublend.staff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the list of staff and of the form of a new member.
class StaffScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<SmallLibrary> libraries = new ArrayList<>();

    @AfterEach
    void close() {
        libraries.forEach(SmallLibrary::close);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("staff-list-usual", () -> list(100))
                .andSized("staff-list", this::list)
                .andSized("member-empty", size -> form(size, _ -> {}))
                .andSized(
                        "member-made",
                        size -> form(size, model -> {
                            model.name.text().set("Rosa Klein");
                            model.role.text().set("coordinator");
                            model.save();
                        }))
                .tests();
    }

    private Parent list(int textSize) {
        var library = library();
        var model = new StaffListModel(library.rooms.folder(), library.rooms.staff(), new InlineBackground(), () -> {});
        model.listing.refresh();
        return Framed.screen(textSize, texts.of("staff.place"), () -> new StaffListView(model, texts));
    }

    private Parent form(int textSize, Consumer<NewMemberModel> scene) {
        var library = library();
        var model = new NewMemberModel(
                library.rooms.folder(),
                library.rooms.staff(),
                new InlineBackground(),
                texts,
                () -> library.counter().hub(),
                library::hub,
                () -> {});
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("staff.place"), () -> new NewMemberView(model, texts), model.form.answer);
    }

    private SmallLibrary library() {
        var library = SmallLibrary.in(temp.resolve("staff" + libraries.size()));
        libraries.add(library);
        return library;
    }
}
