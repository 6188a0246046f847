package org.hublend.staff;

import java.util.Optional;
import java.util.function.Consumer;
import org.hublend.hubs.Hubs;
import org.hublend.shell.Background;
import org.hublend.shell.SignInModel;
import org.hublend.shell.SignInModel.Step;
import org.hublend.shell.Texts;
import org.hublend.storage.DataFolder;
import org.hublend.vault.PinVerifier;

/// Who was given a PIN chooses another at the first sign-in, typed twice; nobody else then knows it.
final class FirstPin {
    private final DataFolder folder;
    private final Staff staff;
    private final Background background;
    private final SignInModel screen;
    private final Texts texts;
    private Optional<Choice> choice = Optional.empty();

    /// @param typed the PIN as it was typed the first time
    private record Choice(Member member, Optional<String> typed, Consumer<Member> then) {}

    FirstPin(DataFolder folder, Staff staff, Background background, SignInModel screen, Texts texts) {
        this.folder = folder;
        this.staff = staff;
        this.background = background;
        this.screen = screen;
        this.texts = texts;
    }

    /// @param then told of the member, once the PIN is on disk
    void choose(Member member, Consumer<Member> then) {
        choice = Optional.of(new Choice(member, Optional.empty(), then));
        screen.choose(Step.NEW_PIN);
    }

    void leave() {
        choice = Optional.empty();
    }

    /// Whether what was typed was for this.
    boolean takes(String pin) {
        choice.ifPresent(c -> take(c, pin));
        return choice.isPresent();
    }

    private void take(Choice now, String pin) {
        if (now.typed().isEmpty()) {
            if (PinVerifier.acceptable(pin)) {
                choice = Optional.of(new Choice(now.member(), Optional.of(pin), now.then()));
                screen.choose(Step.NEW_PIN_AGAIN);
            } else screen.refused(texts.of("first.error.pin"));
        } else if (now.typed().get().equals(pin)) save(now, pin);
        else again(now, texts.of("signin.differ"));
    }

    private void save(Choice now, String pin) {
        background.start("PIN", () -> saved(now.member(), pin), saved -> {
            if (!choice.map(Choice::member).equals(Optional.of(now.member()))) return;
            if (saved.isEmpty()) again(now, texts.of("signin.same"));
            else {
                leave();
                now.then().accept(saved.get());
            }
        });
    }

    private void again(Choice now, String why) {
        choose(now.member(), now.then());
        screen.refused(why);
    }

    /// Empty where it is the one that was given out.
    private Optional<Member> saved(Member member, String pin) {
        boolean isSame = folder.read(sql -> staff.signIn(sql, member.badge(), pin)) instanceof SignIn.SignedIn;
        if (isSame) return Optional.empty();
        var verifier = staff.verifier(pin);
        return folder.write(recording -> {
            var hub = new Hubs(recording.sql()).find(member.hub());
            var happened = hub.orElseThrow().happened(recording.now());
            staff.changePin(recording, member.id(), verifier, happened, member.id());
            return staff.find(recording.sql(), member.id());
        });
    }
}
