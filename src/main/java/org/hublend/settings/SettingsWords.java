package org.hublend.settings;

import org.hublend.shell.Preferences.Choice;
import org.hublend.shell.Texts;

/// How the choices of the settings are called.
final class SettingsWords {
    private final Texts texts;

    SettingsWords(Texts texts) {
        this.texts = texts;
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
