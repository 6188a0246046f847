package org.hublend.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.hubs.Hours.Span;
import org.hublend.hubs.Hub;
import org.hublend.hubs.LooseHours;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Look;
import org.hublend.shell.Preferences;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.hublend.storage.StorageException;
import org.hublend.sync.Enrolling.Joining;
import org.hublend.sync.Link;
import org.hublend.vault.PinVerifier;

/// The settings of a desk, each section for those who have the right to it.
public final class SettingsModel {
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty postcode = new SimpleStringProperty("");
    /// Staffed hours of each day as they are typed.
    public final Map<DayOfWeek, StringProperty> hours = new EnumMap<>(DayOfWeek.class);
    /// What was done or is wrong, in a sentence, for the section that it is about.
    public final Map<Section, StringProperty> says = new EnumMap<>(Section.class);
    /// How it stands with the sending, in words.
    public final StringProperty light = new SimpleStringProperty("");
    public final StringProperty invitation = new SimpleStringProperty("");
    public final ObjectProperty<Optional<Joining.Invited>> invited = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Sending>> sending = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<List<Member>> staff = new SimpleObjectProperty<>(List.of());

    private final DeskSettings desk;
    final Attendance attendance;
    private final Look look;
    private final Background background;
    private final Texts texts;
    private final Runnable syncNow;
    private Optional<Link> link = Optional.empty();
    private final Unsaved unsaved = new Unsaved(this);
    private Runnable commands = () -> {};

    /// A part of the screen.
    public enum Section {
        HUB,
        LOOK,
        SENDING,
        STAFF
    }

    /// @param syncNow wakes whatever sends
    public SettingsModel(
            DeskSettings desk, Attendance attendance, Look look, Background background, Texts texts, Runnable syncNow) {
        this.desk = desk;
        this.attendance = attendance;
        this.look = look;
        this.background = background;
        this.texts = texts;
        this.syncNow = syncNow;
        for (var day : DayOfWeek.values()) hours.put(day, new SimpleStringProperty(""));
        for (var section : Section.values()) says.put(section, new SimpleStringProperty(""));
    }

    /// Prints the commands to scan.
    public void printing(Runnable printing) {
        commands = printing;
    }

    void printCommands() {
        commands.run();
    }

    /// Enter: saves what was typed, where something was.
    public void enter() {
        if (answer.get().filter(Answer::isQuestion).isPresent()) return;
        if (isChanged()) saveHub();
    }

    /// Esc: closes what is said, and asks before it leaves something that was typed.
    public void back() {
        var isSaid = answer.get().isPresent();
        answer.set(Optional.empty());
        if (!isSaid && isChanged()) unsaved.ask(texts);
    }

    /// Whether something was typed about the hub that is not saved.
    boolean isChanged() {
        return may(Right.CHANGE_HUB) && unsaved.isSome();
    }

    /// What of the screen the person at work may see.
    public List<Section> sections() {
        var mine = new ArrayList<Section>();
        if (may(Right.CHANGE_HUB)) mine.add(Section.HUB);
        mine.add(Section.LOOK);
        mine.add(Section.SENDING);
        if (may(Right.CHANGE_STAFF)) mine.add(Section.STAFF);
        return mine;
    }

    public boolean mayJoin() {
        return may(Right.JOIN_ALLIANCE);
    }

    public Look look() {
        return look;
    }

    public void theme(Preferences.Choice choice) {
        look.change(p -> p.with(choice));
    }

    public void sounds(boolean heard) {
        look.change(p -> p.withSounds(heard));
    }

    /// The words of the window are in it from the next start on.
    public void language(String tag) {
        look.change(p -> p.withLanguage(tag));
        say(Section.LOOK, texts.of("settings.language.next"));
    }

    public void textSize(int percent) {
        look.change(p -> p.withTextSize(percent));
    }

    /// In minutes; dimming never comes after locking.
    public void rest(int dim, int lock) {
        look.change(p -> p.withRest(dim, lock));
    }

    /// Reads again what is shown.
    public void refresh() {
        // What somebody is typing stays, whatever others have recorded meanwhile.
        read("Hub", desk::hub, hub -> hub.filter(_ -> !isChanged()).ifPresent(this::show));
        read("Sending", desk::sending, now -> sending.set(Optional.of(now)));
        if (may(Right.CHANGE_STAFF)) read("Staff", desk::staff, staff::set);
    }

    public void saveHub() {
        if (!may(Right.CHANGE_HUB)) return;
        if (name.get().isBlank()) {
            say(Section.HUB, texts.of("settings.hub.name.missing"));
            return;
        }
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = LooseHours.read(hoursOf(day).get());
            if (spans.isEmpty()) {
                say(Section.HUB, texts.of("settings.hours.wrong", dayName(day)));
                return;
            }
            if (!spans.get().isEmpty()) week.put(day, spans.get());
        }
        var by = present();
        var called = name.get().strip();
        var where = postcode.get().strip();
        unsaved.none();
        change(Section.HUB, texts.of("settings.saved"), () -> desk.changeHub(by, called, where, week));
    }

    public void syncNow() {
        syncNow.run();
        say(Section.SENDING, texts.of("settings.sync.begun"));
    }

    void clockIsRight() {
        change(Section.SENDING, texts.of("settings.clock.thanks"), desk::clockIsRight);
    }

    /// Asks what the invitation stands for; [#join] then joins.
    public void ask() {
        if (!mayJoin()) return;
        link = Link.read(invitation.get());
        if (link.isEmpty()) {
            say(Section.SENDING, texts.of("first.error.link"));
            return;
        }
        var asked = link.get();
        say(Section.SENDING, texts.of("settings.asking"));
        read("Invitation", () -> desk.look(asked), this::joining);
    }

    public void join() {
        if (!mayJoin() || link.isEmpty() || invited.get().isEmpty()) return;
        var to = link.get();
        var hub = invited.get().get();
        say(Section.SENDING, texts.of("first.busy.join"));
        read("Joining", () -> desk.join(to, hub), this::joining);
    }

    public void setActive(Member member, boolean isActive) {
        if (!may(Right.CHANGE_STAFF)) return;
        var by = present();
        if (by.id().equals(member.id())) say(Section.STAFF, texts.of("settings.staff.self"));
        else change(Section.STAFF, texts.of("settings.saved"), () -> desk.setActive(by, member.id(), isActive));
    }

    public void newPin(UUID member, String pin) {
        if (!may(Right.CHANGE_STAFF)) return;
        var by = present();
        if (!PinVerifier.acceptable(pin)) say(Section.STAFF, texts.of("first.error.pin"));
        else change(Section.STAFF, texts.of("settings.staff.pin.done"), () -> desk.newPin(by, member, pin));
    }

    public StringProperty hoursOf(DayOfWeek day) {
        return Objects.requireNonNull(hours.get(day));
    }

    public StringProperty sayingOf(Section section) {
        return Objects.requireNonNull(says.get(section));
    }

    String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, texts.locale());
    }

    private void joining(Joining answer) {
        switch (answer) {
            case Joining.Invited hub -> {
                invited.set(Optional.of(hub));
                say(Section.SENDING, texts.of("settings.join.ask", hub.hubName(), hub.alliance()));
            }
            case Joining.Refused(var sentence) -> say(Section.SENDING, sentence);
            case Joining.Joined joined -> {
                invited.set(Optional.empty());
                invitation.set("");
                say(Section.SENDING, texts.of("settings.joined", joined.hubName()));
                syncNow.run();
                refresh();
            }
        }
    }

    void show(Hub hub) {
        name.set(hub.name());
        postcode.set(hub.postcode());
        for (var day : DayOfWeek.values()) {
            var spans = hub.hours().spans().getOrDefault(day, List.of()).stream()
                    .map(s -> texts.of("settings.span", s.from(), s.until()))
                    .toList();
            hoursOf(day).set(String.join(", ", spans));
        }
        unsaved.read(hub);
    }

    private void change(Section section, String done, Runnable act) {
        Callable<Boolean> work = () -> {
            act.run();
            return true;
        };
        background.start(
                "Settings",
                Background.Urgency.NOW,
                work,
                _ -> {
                    say(section, done);
                    refresh();
                },
                failure -> failed(section, failure));
    }

    private <T> void read(String job, Callable<T> work, Consumer<T> then) {
        background.start(job, Background.Urgency.NOW, work, then, failure -> failed(Section.SENDING, failure));
    }

    private void failed(Section section, Exception failure) {
        if (failure instanceof StorageException known) say(section, known.sentence());
        else throw new IllegalStateException("Settings", failure);
    }

    private void say(Section section, String sentence) {
        sayingOf(section).set(sentence);
    }

    private boolean may(Right right) {
        return attendance.present.get().filter(m -> m.may(right)).isPresent();
    }

    private Member present() {
        return attendance.present.get().orElseThrow();
    }
}
