package org.hublend.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hublend.imports.DateOrder;
import org.hublend.imports.ImportReport;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// Choosing a file in the window itself, where no scan can press a dialog's button, and what it would do or did.
public final class ImportView extends VBox {
    private static final int MOST_PROBLEMS = 12;

    /// As [org.hublend.imports.DatesFound] says it in a report.
    private static final Set<String> UNCLEAR = Set.of("ambiguous", "mixed");

    private final ImportModel model;
    private final Texts texts;
    private final Buttons buttons;
    private final Dates dates;
    private final Clock clock;
    private final TextField path = new TextField();

    public ImportView(ImportModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        this.dates = new Dates(texts, clock);
        this.clock = clock;
        getStyleClass().add("form");
        path.textProperty().bindBidirectional(model.path);
        path.getStyleClass().add("import-path");
        path.setAccessibleText(texts.of("import.path"));
        model.report.subscribe((_, _) -> show());
        model.candidates.subscribe((_, _) -> show());
        model.what.subscribe((_, _) -> show());
        model.wrong.subscribe((_, _) -> show());
        model.undone.subscribe((_, _) -> show());
        model.busy.subscribe((_, _) -> show());
        sceneProperty().subscribe(scene -> {
            if (scene != null) path.requestFocus();
        });
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(f -> model.choose(f.toPath()));
            event.setDropCompleted(true);
            event.consume();
        });
        show();
    }

    private void show() {
        getChildren().setAll(model.report.get().map(this::report).orElseGet(this::choosing));
    }

    private List<Node> choosing() {
        var nodes = new ArrayList<Node>();
        nodes.add(new Words(texts.of("import.title"), "title"));
        nodes.add(new Words(texts.of("import.sentence"), "muted"));
        nodes.add(what());
        var name = new Words(texts.of("import.path"), "field-name");
        name.setLabelFor(path);
        nodes.add(name);
        nodes.add(path);
        if (!model.wrong.get().isEmpty()) nodes.add(new Words(model.wrong.get(), "error"));
        if (!model.candidates.get().isEmpty()) nodes.add(new Words(texts.of("import.found"), "field-name"));
        for (var candidate : model.candidates.get()) nodes.add(file(candidate));
        var look = buttons.main(texts.of("import.try"), Key.MAIN.shown(texts), model::enter);
        look.setDisable(model.busy.get());
        nodes.add(acts(look, buttons.keyed(texts.of("form.back"), Key.BACK.shown(texts), model::back)));
        return nodes;
    }

    private Node what() {
        var group = new ToggleGroup();
        var options = new FlowPane(
                what(ImportModel.What.DEVICES, texts.of("import.devices"), group),
                what(ImportModel.What.PEOPLE, texts.of("import.people"), group));
        options.getStyleClass().add("form-options");
        return options;
    }

    private RadioButton what(ImportModel.What list, String name, ToggleGroup group) {
        var button = new RadioButton(name);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setSelected(model.what.get() == list);
        button.setOnAction(_ -> model.what.set(list));
        return button;
    }

    private Node file(Lists.Candidate candidate) {
        var changed = LocalDateTime.ofInstant(candidate.changed().toInstant(), clock.getZone());
        var words = texts.of("import.file", fileName(candidate.file()), dates.moment(changed));
        return buttons.plain(words, () -> model.choose(candidate.file()));
    }

    private List<Node> report(ImportReport report) {
        var nodes = new ArrayList<Node>();
        var taken = !report.dryRun();
        nodes.add(new Words(taken ? texts.of("import.done") : texts.of("import.would"), "title"));
        nodes.add(new Words(fileName(Path.of(model.path.get().strip())), "muted"));
        if (!taken) nodes.add(what());
        nodes.add(numbers(report));
        if (!model.wrong.get().isEmpty()) nodes.add(new Words(model.wrong.get(), "error"));
        if (needsOrder(report)) nodes.add(order());
        problems(report, nodes);
        for (var remark : report.remarks()) nodes.add(new Words(remark, "muted"));
        if (!report.ignoredColumns().isEmpty())
            nodes.add(new Words(texts.of("import.ignored", String.join(", ", report.ignoredColumns())), "muted"));
        model.undone.get().ifPresent(undone -> nodes.add(new Words(undone(undone), "sentence")));
        nodes.add(ways(taken));
        return nodes;
    }

    private Node ways(boolean taken) {
        if (taken) {
            var close = buttons.main(texts.of("import.close"), Key.MAIN.shown(texts), model::enter);
            if (!model.mayTakeBack()) return acts(close);
            var takeBack = buttons.plain(texts.of("import.take.back"), model::takeBack);
            takeBack.setDisable(model.busy.get());
            return acts(close, takeBack);
        }
        var back = buttons.keyed(texts.of("import.other"), Key.BACK.shown(texts), model::back);
        if (!model.mayTake()) return acts(new Words(texts.of("import.nothing"), "sentence"), back);
        var take = buttons.main(texts.of("import.take"), Key.MAIN.shown(texts), model::enter);
        take.setDisable(model.busy.get());
        return acts(take, back);
    }

    private String undone(ImportUndo.Report undone) {
        return undone.left().isEmpty()
                ? texts.of("import.taken.back", undone.undone())
                : texts.of("import.taken.back.but", undone.undone(), String.join(", ", undone.left()));
    }

    private FlowPane numbers(ImportReport report) {
        var numbers = new FlowPane(
                number(report.read(), texts.of("import.read")),
                number(report.created(), texts.of("import.new")),
                number(report.updated(), texts.of("import.changed")),
                number(report.unchanged(), texts.of("import.same")),
                number(report.rejected().size(), texts.of("import.problems")));
        numbers.getStyleClass().add("import-numbers");
        return numbers;
    }

    private static VBox number(int count, String name) {
        var box = new VBox(new Words(String.valueOf(count), "import-number"), new Words(name, "muted"));
        box.getStyleClass().add("import-count");
        return box;
    }

    private void problems(ImportReport report, List<Node> nodes) {
        var all = report.rejected();
        if (all.isEmpty()) return;
        nodes.add(new Words(texts.of("import.left.out"), "field-name"));
        for (var problem : all.subList(0, Math.min(MOST_PROBLEMS, all.size())))
            nodes.add(new Words(texts.of("import.problem", problem.line(), problem.column(), problem.problem())));
        if (all.size() > MOST_PROBLEMS) nodes.add(new Words(texts.of("import.more", all.size() - MOST_PROBLEMS)));
    }

    private static boolean needsOrder(ImportReport report) {
        return report.dryRun() && UNCLEAR.contains(report.dates());
    }

    /// What 3/4/23 means can't be told from these dates alone.
    private Node order() {
        var acts = acts(
                buttons.plain(texts.of("import.day.first"), () -> model.order.set(DateOrder.DMY)),
                buttons.plain(texts.of("import.month.first"), () -> model.order.set(DateOrder.MDY)));
        return new VBox(new Words(texts.of("import.order"), "field-name"), acts);
    }

    private static String fileName(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    private static FlowPane acts(Node... all) {
        var acts = new FlowPane(all);
        acts.getStyleClass().add("form-acts");
        return acts;
    }
}
