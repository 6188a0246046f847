package org.hublend.settings;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.hubs.Hub;
import org.hublend.shell.Answer;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;

/// What was typed about the hub and is not saved: kept whatever others record meanwhile, and never left unasked.
final class Unsaved {
    private final SettingsModel model;
    private List<String> saved = List.of();
    private Optional<Hub> hub = Optional.empty();

    Unsaved(SettingsModel model) {
        this.model = model;
    }

    /// The fields say now what is on the disk.
    void read(Hub now) {
        hub = Optional.of(now);
        saved = typed();
    }

    /// What is in the fields is being saved.
    void none() {
        saved = typed();
    }

    boolean isSome() {
        return hub.isPresent() && !typed().equals(saved);
    }

    void ask(Texts texts) {
        Voice.of(model.answer)
                .ask(
                        texts.of("settings.changed"),
                        texts.of("settings.changed.sentence"),
                        List.of(
                                new Answer.Choice(texts.of("settings.changed.save"), model::saveHub),
                                new Answer.Choice(texts.of("settings.changed.leave"), () -> hub.ifPresent(model::show)),
                                new Answer.Choice(texts.of("settings.changed.on"), () -> {})));
    }

    private List<String> typed() {
        var all = new ArrayList<>(List.of(model.name.get(), model.postcode.get()));
        for (var day : DayOfWeek.values()) all.add(model.hoursOf(day).get());
        return all;
    }
}
