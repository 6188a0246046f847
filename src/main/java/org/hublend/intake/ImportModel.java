package org.hublend.intake;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.devices.DeviceImport;
import org.hublend.hubs.Hub;
import org.hublend.imports.DateOrder;
import org.hublend.imports.DeviceRow;
import org.hublend.imports.ImportFile;
import org.hublend.imports.ImportReport;
import org.hublend.imports.PersonRow;
import org.hublend.imports.Reading;
import org.hublend.people.PersonImport;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.storage.StorageException;

/// Takes a list of devices or people in: a file is chosen, what would happen is shown, and only then is it done.
public final class ImportModel {
    /// What a file lists.
    public enum What {
        DEVICES,
        PEOPLE
    }

    public final ObjectProperty<What> what = new SimpleObjectProperty<>(What.DEVICES);
    public final ObjectProperty<DateOrder> order = new SimpleObjectProperty<>(DateOrder.AUTO);
    public final StringProperty path = new SimpleStringProperty("");
    /// What is wrong with the file, in a sentence; empty for nothing.
    public final StringProperty wrong = new SimpleStringProperty("");
    /// What would be, or was, done; empty while a file is chosen.
    public final ObjectProperty<Optional<ImportReport>> report = new SimpleObjectProperty<>(Optional.empty());
    /// What came of taking it back; empty before that.
    public final ObjectProperty<Optional<ImportUndo.Report>> undone = new SimpleObjectProperty<>(Optional.empty());
    public final BooleanProperty busy = new SimpleBooleanProperty();
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<List<Lists.Candidate>> candidates = new SimpleObjectProperty<>(List.of());

    private final DeviceImport devices;
    private final PersonImport people;
    private final ImportUndo undo;
    private final Background background;
    private final Texts texts;
    private final List<Path> folders;
    private final Supplier<Hub> home;
    private final Supplier<UUID> actor;
    private final Runnable left;

    /// @param folders where people put such files
    public ImportModel(
            DeviceImport devices,
            PersonImport people,
            ImportUndo undo,
            Background background,
            Texts texts,
            List<Path> folders,
            Supplier<Hub> home,
            Supplier<UUID> actor,
            Runnable left) {
        this.devices = devices;
        this.people = people;
        this.undo = undo;
        this.background = background;
        this.texts = texts;
        this.folders = List.copyOf(folders);
        this.home = home;
        this.actor = actor;
        this.left = left;
        what.subscribe((_, _) -> again());
        order.subscribe((_, _) -> again());
    }

    public void begin(What list) {
        what.set(list);
        startOver();
    }

    /// Looks again which files there are.
    public void look() {
        background.start("Files", () -> Lists.in(folders), candidates::set);
    }

    public void choose(Path file) {
        path.set(file.toString());
        run(true);
    }

    /// Enter: tries the file out, then takes it in, then leaves.
    public void enter() {
        if (busy.get()) return;
        if (report.get().isEmpty()) run(true);
        else if (mayTake()) run(false);
        else if (isTaken()) leave();
    }

    /// Esc: back to choosing a file, then out of here.
    public void back() {
        if (busy.get()) return;
        if (report.get().isPresent() && !isTaken()) startOver();
        else leave();
    }

    public boolean mayTake() {
        return report.get()
                .filter(r -> r.dryRun() && r.created() + r.updated() > 0)
                .isPresent();
    }

    public boolean isTaken() {
        return report.get().filter(r -> !r.dryRun()).isPresent();
    }

    public boolean mayTakeBack() {
        return report.get().filter(r -> !r.run().isEmpty()).isPresent()
                && undone.get().isEmpty();
    }

    /// Takes back what was taken in just now, but for what somebody used already.
    public void takeBack() {
        if (busy.get() || !mayTakeBack()) return;
        busy.set(true);
        var run = report.get().map(ImportReport::run).map(UUID::fromString).orElseThrow();
        background.start(
                "Import",
                Background.Urgency.LATER,
                () -> undo.run(run, home.get(), actor.get()),
                result -> {
                    busy.set(false);
                    undone.set(Optional.of(result));
                },
                this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        wrong.set(
                StorageException.said(failure).orElseThrow(() -> new IllegalStateException("Import failed.", failure)));
    }

    private void leave() {
        startOver();
        path.set("");
        left.run();
    }

    private void startOver() {
        report.set(Optional.empty());
        undone.set(Optional.empty());
        wrong.set("");
        answer.set(Optional.empty());
    }

    /// What was tried out as one thing is tried out as the other.
    private void again() {
        if (report.get().filter(ImportReport::dryRun).isPresent()) run(true);
        else wrong.set("");
    }

    private void run(boolean dryRun) {
        var file = file();
        if (file.isEmpty()) return;
        busy.set(true);
        wrong.set("");
        var source = new ImportFile(file.get(), order.get(), Optional.empty());
        var list = what.get();
        background.start(
                "Import",
                Background.Urgency.LATER,
                () -> read(list, source, dryRun),
                result -> {
                    busy.set(false);
                    switch (result) {
                        case Result.Reported(var done) -> report.set(Optional.of(done));
                        case Result.Unreadable(var problem) -> {
                            report.set(Optional.empty());
                            wrong.set(problem);
                        }
                    }
                },
                this::failed);
    }

    private Optional<Path> file() {
        var typed = path.get().strip().replaceAll("^\"|\"$", "");
        try {
            var file = Path.of(typed);
            if (!typed.isEmpty() && Files.isRegularFile(file)) return Optional.of(file);
        } catch (InvalidPathException e) {
            // Said below, as for a file that is not there.
        }
        wrong.set(texts.of("import.no.file"));
        return Optional.empty();
    }

    private sealed interface Result {
        record Reported(ImportReport report) implements Result {}

        record Unreadable(String problem) implements Result {}
    }

    private Result read(What list, ImportFile source, boolean dryRun) {
        return switch (list) {
            case DEVICES ->
                switch (source.devices()) {
                    case Reading.Unreadable<?>(var problem) -> new Result.Unreadable(problem);
                    case Reading.Rows<DeviceRow> rows ->
                        new Result.Reported(devices.run(rows, home.get(), actor.get(), dryRun));
                };
            case PEOPLE ->
                switch (source.people()) {
                    case Reading.Unreadable<?>(var problem) -> new Result.Unreadable(problem);
                    case Reading.Rows<PersonRow> rows ->
                        new Result.Reported(people.run(rows, home.get(), actor.get(), dryRun));
                };
        };
    }
}
