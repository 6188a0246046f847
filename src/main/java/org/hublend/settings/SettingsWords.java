package org.hublend.settings;

import org.hublend.shell.Preferences.Choice;
import org.hublend.shell.Texts;

/// How what waits to be sent is said.
final class SettingsWords {
    private final Texts texts;

    SettingsWords(Texts texts) {
        this.texts = texts;
    }

    String things(String kind, int count) {
        return switch (kind) {
            case "loan.opened" -> texts.of("settings.things.loans", count);
            case "items.returned" -> texts.of("settings.things.returns", count);
            case "items.renewed" -> texts.of("settings.things.renewals", count);
            case "session.recorded" -> texts.of("settings.things.sessions", count);
            case "person.registered", "person.changed" -> texts.of("settings.things.people", count);
            case "device.registered", "device.changed", "device.stated" -> texts.of("settings.things.devices", count);
            case "undone" -> texts.of("settings.things.undone", count);
            default -> texts.of("settings.things.other", count);
        };
    }

    String theme(Choice choice) {
        return switch (choice) {
            case SYSTEM -> texts.of("settings.theme.system");
            case LIGHT -> texts.of("settings.theme.light");
            case DARK -> texts.of("settings.theme.dark");
            case HIGH_CONTRAST -> texts.of("settings.theme.contrast");
        };
    }
}
