package org.hublend.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.shell.Background;
import org.hublend.shell.SavePlace;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Right;
import org.hublend.storage.DataFolder;
import org.hublend.storage.SealedCopy;
import org.hublend.storage.StorageException;
import org.hublend.sync.HandingOver;
import org.hublend.vault.Strongbox;
import org.hublend.vault.VaultException;

/// The two sealed files that people carry: what is still to be sent, for the administrator of the central service, and
/// a copy of this desk.
public final class FilesModel {
    /// Typed for a backup, and gone from here as soon as it begins.
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty again = new SimpleStringProperty("");
    /// What came of it, what is wrong, or how far it is.
    final StringProperty says = new SimpleStringProperty("");
    /// Whether the passphrase of a backup is being typed.
    final BooleanProperty isTyping = new SimpleBooleanProperty();
    final BooleanProperty isBusy = new SimpleBooleanProperty();

    private final DataFolder folder;
    final Attendance attendance;
    private final SavePlace place;
    private final Background background;
    private final Consumer<Runnable> onWindow;
    private final Texts texts;

    /// @param onWindow does something small on the window's thread, where the progress is told
    public FilesModel(
            DataFolder folder,
            Attendance attendance,
            SavePlace place,
            Background background,
            Consumer<Runnable> onWindow,
            Texts texts) {
        this.folder = folder;
        this.attendance = attendance;
        this.place = place;
        this.background = background;
        this.onWindow = onWindow;
        this.texts = texts;
        // What one began to type is nobody else's.
        attendance.present.subscribe((_, _) -> leave());
    }

    boolean mayHandOver() {
        return may(Right.HAND_OVER);
    }

    boolean mayBackUp() {
        return may(Right.BACK_UP);
    }

    /// Saves what is still to be sent.
    void handOver() {
        if (isBusy.get() || !mayHandOver()) return;
        leave();
        place.ask(texts.of("files.hand.title"), texts.of("files.hand.name", today()))
                .ifPresent(file -> run(
                        texts.of("files.hand.busy"),
                        () -> new HandingOver(folder).write(file, HandingOver.Facts.PENDING),
                        result -> says.set(words(result, file))));
    }

    /// Asks for the passphrase of a backup.
    void beginBackup() {
        if (isBusy.get() || !mayBackUp()) return;
        says.set("");
        isTyping.set(true);
    }

    /// Saves a copy of this desk, once the passphrase is typed twice.
    void backUp() {
        if (isBusy.get() || !isTyping.get() || !mayBackUp()) return;
        var typed = passphrase.get();
        if (!typed.equals(again.get())) {
            again.set("");
            says.set(texts.of("files.backup.differ"));
            return;
        }
        if (!Strongbox.acceptable(typed)) {
            says.set(texts.of("files.backup.short"));
            return;
        }
        place.ask(texts.of("files.backup.title"), texts.of("files.backup.name", today()))
                .ifPresent(file -> {
                    leave();
                    run(
                            texts.of("files.backup.busy"),
                            () -> new SealedCopy(folder, this::tell).write(file, typed),
                            written -> says.set(texts.of(
                                    "files.backup.done",
                                    written.facts(),
                                    written.file().toString(),
                                    String.valueOf(written.wraps().getFileName()))));
                });
    }

    /// Esc: closes what is typed for a backup, and answers whether there was something to close.
    public boolean back() {
        var was = isTyping.get();
        if (was) leave();
        return was;
    }

    /// Nothing of what was typed is kept.
    void leave() {
        isTyping.set(false);
        passphrase.set("");
        again.set("");
        if (!isBusy.get()) says.set("");
    }

    private String words(HandingOver.Result result, Path file) {
        return switch (result) {
            case HandingOver.Result.Written(var facts, var _) -> texts.of("files.hand.done", facts, file.toString());
            case HandingOver.Result.NothingToSend() -> texts.of("files.hand.nothing");
            case HandingOver.Result.Refused(var sentence) -> sentence;
        };
    }

    private <T> void run(String busy, Callable<T> work, Consumer<T> then) {
        isBusy.set(true);
        says.set(busy);
        background.start(
                texts.of("files.job"),
                Background.Urgency.LATER,
                work,
                result -> {
                    isBusy.set(false);
                    then.accept(result);
                },
                this::failed);
    }

    private void failed(Exception failure) {
        isBusy.set(false);
        says.set(
                switch (failure) {
                    case StorageException known -> known.sentence();
                    case VaultException known -> known.sentence();
                    case Exception fault -> {
                        says.set("");
                        throw new IllegalStateException("Saving a sealed file failed.", fault);
                    }
                });
    }

    private void tell(String progress) {
        onWindow.accept(() -> {
            if (isBusy.get()) says.set(progress);
        });
    }

    private String today() {
        return LocalDate.now(folder.clock()).toString();
    }

    private boolean may(Right right) {
        return attendance.present.get().filter(m -> m.may(right)).isPresent();
    }
}
