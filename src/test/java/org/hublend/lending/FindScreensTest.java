package org.hublend.lending;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.devices.DeviceLines;
import org.hublend.people.PeopleIndex;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of finding by typing, and of the list of what is out.
class FindScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<AtTheDesk> desks = new ArrayList<>();

    @AfterEach
    void close() {
        desks.forEach(desk -> desk.library.close());
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("find-usual", () -> find(100, model -> model.search("a")))
                .andSized("find-all", size -> find(size, model -> model.search("a")))
                .andSized("find-nothing", size -> find(size, model -> model.search("toaster")))
                .andSized("find-check", size -> find(size, FindScreensTest::wrong))
                .andSized("find-new-card", size -> find(size, FindScreensTest::card))
                .andSized("loans-list", size -> loans(size, _ -> {}))
                .andSized("loans-open", size -> loans(size, LoanListModel::enter))
                .andSized("loans-none", size -> loans(size, model -> model.listing.toggle(LoanLines.BACK)))
                .tests();
    }

    private static void wrong(FindModel model) {
        model.search("entwistle");
        model.enter();
        model.proof.set("999");
        model.enter();
    }

    private static void card(FindModel model) {
        model.somebodysCard("29990000077777");
        model.name.set("entwistle");
        model.enter();
    }

    private Parent find(int textSize, Consumer<FindModel> scene) {
        var desk = desk();
        var rooms = desk.library.rooms;
        var model = new FindModel(
                rooms.folder(),
                desk.library.counter(),
                new PeopleIndex(rooms.folder(), rooms.people()),
                new DeviceLines(rooms.devices(), desk.library.clock().getZone()),
                desk.attendance,
                new InlineBackground(),
                texts,
                () -> false,
                new FindModel.Ways(() -> {}, _ -> {}, _ -> {}, () -> {}));
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("find.place"), () -> new FindView(model, texts, desk.library.clock()), model.answer);
    }

    private Parent loans(int textSize, Consumer<LoanListModel> scene) {
        var desk = desk();
        var folder = desk.library.rooms.folder();
        var index = new PeopleIndex(folder, desk.library.rooms.people());
        var model = new LoanListModel(folder, new LoanLines(folder, index), new InlineBackground(), _ -> {});
        model.listing.refresh();
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("loans.place"), () -> new LoanListView(model, texts, desk.library.clock()));
    }

    private AtTheDesk desk() {
        var desk = AtTheDesk.signedIn(temp.resolve("find" + desks.size()));
        desks.add(desk);
        desk.library.register(Map.of("name", "Doris Entwistle", "postcode", "SK6 1DJ", "phone", "0161 496 0104"));
        desk.library.register(Map.of("name", "Alan Entwistle", "postcode", "SK7 4AA"));
        return desk;
    }
}
