package org.hublend.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.hubs.Hub;
import org.hublend.ledger.Role;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.Codes;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Background;
import org.hublend.shell.Form;
import org.hublend.shell.Texts;
import org.hublend.storage.DataFolder;
import org.hublend.storage.StorageException;

/// The form of a new member of staff. The first PIN is shown once and kept nowhere in clear.
public final class NewMemberModel {
    public final Form form;
    /// What is to be written down before it is gone.
    public final ObjectProperty<Optional<Made>> made = new SimpleObjectProperty<>(Optional.empty());

    final Form.Field name;
    final Form.Field role;
    final Form.Field badge;

    private final DataFolder folder;
    private final Staff staff;
    private final GivenOut given;
    private final Texts texts;
    private final Supplier<Hub> home;
    private final Supplier<UUID> actor;
    private final Runnable left;

    /// A new badge and its PIN.
    public record Made(String name, String badge, String pin) {
        /// A PIN stays out of logs and test output.
        @Override
        public String toString() {
            return "Made[" + badge + "]";
        }
    }

    public NewMemberModel(
            DataFolder folder,
            Staff staff,
            Background background,
            Texts texts,
            Supplier<Hub> home,
            Supplier<UUID> actor,
            Runnable left) {
        this.folder = folder;
        this.staff = staff;
        this.given = new GivenOut(folder.random());
        this.texts = texts;
        this.home = home;
        this.actor = actor;
        this.left = left;
        name = Form.Field.written(texts.of("member.name"), "");
        role = Form.Field.chosen(
                texts.of("member.role"),
                List.of(
                        new Form.Option(Role.VOLUNTEER.word(), texts.of("member.role.volunteer")),
                        new Form.Option(Role.COORDINATOR.word(), texts.of("member.role.coordinator")),
                        new Form.Option(Role.MANAGER.word(), texts.of("member.role.manager")),
                        new Form.Option(Role.ADMINISTRATOR.word(), texts.of("member.role.administrator"))));
        badge = Form.Field.written(texts.of("member.badge"), texts.of("member.badge.hint"));
        form = new Form(List.of(name, role, badge), texts, background, StorageException::said, left);
    }

    /// Here a badge is for the form: signing in can wait until it is left.
    public boolean scan(Reading reading) {
        switch (reading) {
            case BadlyRead _ -> form.badly();
            case Scan scan -> {
                if (scan.shape() instanceof Shape.Command(var command)) form.command(command, this::save, this::leave);
                else if (scan.shape() instanceof Shape.Badge
                        && !form.isAsking()
                        && made.get().isEmpty()) {
                    badge.text().set(scan.code());
                    badge.error().set("");
                } else form.notTaken();
            }
        }
        return true;
    }

    /// Enter: saves, or goes on once the PIN is written down.
    public void save() {
        if (made.get().isPresent()) {
            writtenDown();
            return;
        }
        if (!form.maySave()) return;
        if (name.isEmpty()) name.wrong(texts.of("member.name.missing"));
        if (role.isEmpty()) role.wrong(texts.of("member.role.missing"));
        if (!badge.isEmpty() && !(Shape.of(Codes.normal(badge.value())) instanceof Shape.Badge(var sound) && sound))
            badge.wrong(texts.of("member.badge.wrong"));
        if (!form.isRight()) return;
        var who = name.value();
        var as = Member.role(role.value());
        var number = Codes.normal(badge.value());
        form.save("New member of staff", () -> register(who, as, number), result -> {
            result.ifPresentOrElse(this::show, () -> {
                badge.wrong(texts.of("member.badge.taken"));
                form.focus(badge);
            });
        });
    }

    /// Esc: never takes away a PIN that may not be written down yet.
    public void leave() {
        if (made.get().isEmpty()) form.leave();
    }

    private void writtenDown() {
        made.set(Optional.empty());
        left.run();
    }

    private void show(Made what) {
        form.clear();
        made.set(Optional.of(what));
    }

    /// Empty where the badge is somebody's already.
    private Optional<Made> register(String who, Role as, String wanted) {
        var pin = given.pin();
        var verifier = staff.firstVerifier(pin);
        var here = home.get();
        var by = actor.get();
        return folder.write(recording -> {
            var number = wanted.isEmpty() ? given.badge() : wanted;
            if (staff.idOfBadge(recording.sql(), number).isPresent()) return Optional.<Made>empty();
            staff.register(
                    recording,
                    recording.newId(),
                    here.id(),
                    as,
                    who,
                    number,
                    verifier,
                    here.happened(recording.now()),
                    by);
            return Optional.of(new Made(who, number, pin));
        });
    }
}
