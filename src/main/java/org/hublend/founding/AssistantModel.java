package org.hublend.founding;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.founding.Founding.Administrator;
import org.hublend.founding.Founding.Arrived;
import org.hublend.founding.Founding.Founded;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;
import org.hublend.storage.StorageException;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;
import org.hublend.vault.PinVerifier;
import org.hublend.vault.VaultException;

/// The first run on an empty folder: three steps, and nothing is kept before the last.
public final class AssistantModel {
    /// What is on screen.
    public enum Page {
        WAY,
        ALLIANCE,
        INVITATION,
        HUB,
        YOU,
        DONE
    }

    public final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WAY);
    public final StringProperty alliance = new SimpleStringProperty("");
    public final StringProperty hub = new SimpleStringProperty("");
    public final StringProperty prefix = new SimpleStringProperty("DK");
    public final StringProperty invitation = new SimpleStringProperty("");
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty pin = new SimpleStringProperty("");
    public final StringProperty pinAgain = new SimpleStringProperty("");
    /// What is wrong, in a sentence; empty for nothing.
    public final StringProperty error = new SimpleStringProperty("");
    /// What is being done, in a sentence; empty while nothing is.
    public final StringProperty busy = new SimpleStringProperty("");
    /// What the invitation stands for, once the central service said so.
    public final ObjectProperty<Optional<Joining.Invited>> invited = new SimpleObjectProperty<>(Optional.empty());
    /// The desk, once it is there.
    public final ObjectProperty<Optional<Founded>> founded = new SimpleObjectProperty<>(Optional.empty());

    private final Founding founding;
    private final Background background;
    private final Texts texts;
    private final Consumer<Member> finished;
    private Optional<Link> link = Optional.empty();
    private Optional<Background.Running> asking = Optional.empty();
    private boolean hasJoined;

    /// @param finished is given the administrator, who is at work at once
    public AssistantModel(Founding founding, Background background, Texts texts, Consumer<Member> finished) {
        this.founding = founding;
        this.background = background;
        this.texts = texts;
        this.finished = finished;
    }

    /// The two answers of the first page.
    public void choose(boolean isNew) {
        if (page.get() != Page.WAY) return;
        invited.set(Optional.empty());
        go(isNew ? Page.ALLIANCE : Page.INVITATION);
    }

    /// Enter: what the page's main button says.
    public void next() {
        if (!busy.get().isEmpty()) return;
        error.set("");
        switch (page.get()) {
            case WAY -> {}
            case ALLIANCE -> checkAlliance();
            case INVITATION -> ask();
            case HUB -> go(Page.YOU);
            case YOU -> checkYou();
            case DONE -> founded.get().map(Founded::administrator).ifPresent(finished);
        }
    }

    /// Esc: one step back; there is no way back once the desk is there.
    public void back() {
        asking.ifPresent(Background.Running::cancel);
        asking = Optional.empty();
        if (page.get() == Page.INVITATION && !busy.get().isEmpty()) {
            busy.set("");
            return;
        }
        if (!busy.get().isEmpty()) return;
        switch (page.get()) {
            case WAY, DONE -> {}
            case ALLIANCE, INVITATION -> go(Page.WAY);
            case HUB -> go(Page.INVITATION);
            case YOU -> go(invited.get().isPresent() ? Page.HUB : Page.ALLIANCE);
        }
    }

    /// Which of the three steps the page belongs to.
    public int step() {
        return switch (page.get()) {
            case WAY, ALLIANCE, INVITATION, HUB -> 1;
            case YOU -> 2;
            case DONE -> 3;
        };
    }

    public boolean isJoining() {
        return invited.get().isPresent();
    }

    /// Whether the desk is there but the central service did not take it yet.
    public boolean mayTryAgain() {
        return isJoining() && !hasJoined;
    }

    /// Tries once more to join with the desk that is there.
    public void tryAgain() {
        if (!busy.get().isEmpty() || !mayTryAgain()) return;
        var desk = founded.get().orElseThrow();
        work(texts.of("first.busy.join"), () -> founding.joinWith(desk, link.orElseThrow(), hubAsked(), ""));
    }

    private void checkAlliance() {
        if (alliance.get().isBlank()) error.set(texts.of("first.error.alliance"));
        else if (hub.get().isBlank()) error.set(texts.of("first.error.hub"));
        else if (!Founding.isPrefix(prefix.get().strip())) error.set(texts.of("first.error.prefix"));
        else go(Page.YOU);
    }

    private void ask() {
        link = Link.read(invitation.get());
        if (link.isEmpty()) {
            error.set(texts.of("first.error.link"));
            return;
        }
        var asked = link.get();
        busy.set(texts.of("first.busy.ask"));
        asking = Optional.of(background.start(
                "Invitation",
                Background.Urgency.NOW,
                () -> founding.look(asked),
                this::read,
                failure -> failed("Invitation", failure)));
    }

    private void read(Joining answer) {
        busy.set("");
        switch (answer) {
            case Joining.Invited hubAsked -> {
                invited.set(Optional.of(hubAsked));
                go(Page.HUB);
            }
            case Joining.Refused(var sentence) -> error.set(sentence);
            case Joining.Joined _ -> throw new IllegalStateException("Asking joins nobody.");
        }
    }

    private void checkYou() {
        if (name.get().isBlank()) error.set(texts.of("first.error.name"));
        else if (!PinVerifier.acceptable(pin.get())) error.set(texts.of("first.error.pin"));
        else if (!pin.get().equals(pinAgain.get())) {
            pinAgain.set("");
            error.set(texts.of("first.error.again"));
        } else make();
    }

    private void make() {
        var you = new Administrator(name.get().strip(), pin.get(), true);
        var labels = prefix.get().strip();
        if (isJoining()) {
            work(texts.of("first.busy.join"), () -> founding.join(link.orElseThrow(), hubAsked(), "", labels, you));
            return;
        }
        var called = alliance.get().strip();
        var place = hub.get().strip();
        busy.set(texts.of("first.busy.make"));
        background.start(
                "First run",
                Background.Urgency.NOW,
                () -> founding.start(called, place, labels, you),
                this::made,
                failure -> failed("First run", failure));
    }

    private void work(String sentence, Callable<Arrived> joining) {
        error.set("");
        busy.set(sentence);
        background.start("Joining", Background.Urgency.NOW, joining, this::arrived, f -> failed("Joining", f));
    }

    private void arrived(Arrived arrived) {
        hasJoined = arrived.joining() instanceof Joining.Joined;
        made(arrived.founded());
        arrived.problem().ifPresent(error::set);
    }

    private void made(Founded desk) {
        busy.set("");
        founded.set(Optional.of(desk));
        pin.set("");
        pinAgain.set("");
        go(Page.DONE);
    }

    private void failed(String job, Exception failure) {
        busy.set("");
        switch (failure) {
            case StorageException storage -> error.set(storage.sentence());
            case VaultException vault -> error.set(vault.sentence());
            default -> throw new IllegalStateException(job, failure);
        }
    }

    private Joining.Invited hubAsked() {
        return invited.get().orElseThrow();
    }

    private void go(Page to) {
        error.set("");
        page.set(to);
    }
}
