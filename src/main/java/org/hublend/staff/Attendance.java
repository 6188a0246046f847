package org.hublend.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.shell.Background;
import org.hublend.shell.SignInModel;
import org.hublend.shell.Texts;
import org.hublend.storage.DataFolder;

/// Who stands at this desk: nobody yet, somebody whose PIN is awaited, or a member of staff at work.
public final class Attendance {
    /// Who works here; stays while the screen is locked, because that person's work is kept.
    public final ObjectProperty<Optional<Member>> present = new SimpleObjectProperty<>(Optional.empty());
    /// Whether a badge or a PIN is wanted before anything else.
    public final BooleanProperty shut = new SimpleBooleanProperty(true);
    public final SignInModel screen = new SignInModel(this::pin, this::notMe, this::typed);

    private final DataFolder folder;
    private final Staff staff;
    private final SigningIn signingIn;
    private final Background background;
    private final Texts texts;
    private Optional<Member> asked = Optional.empty();
    private Optional<Consumer<Member>> confirming = Optional.empty();
    private final FirstPin firstPin;
    private boolean isLocked = true;
    private BiConsumer<Member, Boolean> opened = (_, _) -> {};

    public Attendance(DataFolder folder, Staff staff, Background background, Texts texts) {
        this.folder = folder;
        this.staff = staff;
        this.signingIn = new SigningIn(folder, staff);
        this.background = background;
        this.texts = texts;
        this.firstPin = new FirstPin(folder, staff, background, screen, texts);
    }

    /// Something was scanned while this desk is shut. Only a badge says anything.
    public void scanned(String code) {
        look(code, () -> {
            if (asked.isPresent()) screen.refused(texts.of("signin.not.badge"));
        });
    }

    /// A badge was scanned at work: its PIN is asked for, and the work waits.
    public void badge(Member member) {
        confirming = Optional.empty();
        askFor(member);
    }

    /// Somebody's PIN is asked for to confirm something; who is at work stays so.
    public void confirm(Member member, Consumer<Member> then) {
        confirming = Optional.of(then);
        askFor(member);
    }

    private void askFor(Member member) {
        firstPin.leave();
        asked = Optional.of(member);
        shut.set(true);
        screen.badge(member.firstName());
    }

    /// @param told of everybody who signs in, and whether that was after a lock or a start
    public void whenOpened(BiConsumer<Member, Boolean> told) {
        opened = told;
    }

    /// Somebody whose badge and PIN were made this moment is at work.
    public void arrive(Member member) {
        open(member);
    }

    /// Reads the disk, so it is for the background.
    public Optional<Member> find(UUID id) {
        return folder.read(sql -> staff.find(sql, id));
    }

    public void lock() {
        confirming = Optional.empty();
        firstPin.leave();
        isLocked = true;
        asked = Optional.empty();
        screen.locked.set(present.get().isPresent());
        screen.badge("");
        shut.set(true);
    }

    private void typed(String code) {
        look(code, () -> screen.refused(texts.of("signin.unknown")));
    }

    private void look(String code, Runnable unknown) {
        background.start(
                "Badge",
                () -> folder.read(sql -> staff.withBadge(sql, code)).filter(Member::isActive),
                member -> member.ifPresentOrElse(this::badge, unknown));
    }

    private void pin(String pin) {
        if (firstPin.takes(pin)) return;
        asked.ifPresent(
                member -> background.start("PIN", () -> signingIn.signIn(member.badge(), pin), answered(member)));
    }

    /// An answer that comes after somebody else's badge was scanned is nobody's.
    private Consumer<SignIn> answered(Member member) {
        return result -> {
            if (asked.filter(m -> m.id().equals(member.id())).isEmpty()) return;
            switch (result) {
                case SignIn.SignedIn(var signedIn) ->
                    confirming.ifPresentOrElse(then -> confirmed(signedIn, then), () -> {
                        if (signedIn.hasFirstPin()) firstPin.choose(signedIn, this::open);
                        else open(signedIn);
                    });
                case SignIn.WrongPin() -> screen.refused(texts.of("signin.wrong"));
                case SignIn.Wait wait -> screen.refused(texts.of("signin.wait", wait.words()));
                case SignIn.UnknownBadge() -> screen.refused(texts.of("signin.unknown"));
            }
        };
    }

    private void confirmed(Member member, Consumer<Member> then) {
        confirming = Optional.empty();
        asked = Optional.empty();
        shut.set(false);
        screen.badge("");
        then.accept(member);
    }

    private void open(Member member) {
        boolean wasLocked = isLocked;
        asked = Optional.empty();
        isLocked = false;
        present.set(Optional.of(member));
        screen.locked.set(false);
        shut.set(false);
        screen.badge("");
        opened.accept(member, wasLocked);
    }

    /// Back to the work where there is somebody at work, else to waiting for a badge.
    private void notMe() {
        firstPin.leave();
        confirming = Optional.empty();
        asked = Optional.empty();
        shut.set(isLocked);
    }
}
