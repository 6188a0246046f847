package org.hublend.devices;

import java.util.List;
import java.util.Locale;
import org.hublend.shell.Texts;

/// How to sign out of accounts on a device, and how to wipe it, step by step, by what kind of model it is.
public final class ModelSteps {
    private final Texts texts;

    public ModelSteps(Texts texts) {
        this.texts = texts;
    }

    /// What the steps of models have in common.
    enum Family {
        CHROMEBOOK,
        WINDOWS,
        ANDROID,
        APPLE,
        DATA,
        OTHER;

        /// By the type and what is written on it; a laptop that is no Chromebook and no Mac has Windows.
        static Family of(String type, String name) {
            var words = name.toLowerCase(Locale.ROOT);
            if (type.equals("data-device")) return DATA;
            if (words.contains("chromebook")) return CHROMEBOOK;
            if (words.contains("ipad") || words.contains("iphone")) return APPLE;
            if (words.contains("macbook")) return OTHER;
            if (type.equals("laptop")) return WINDOWS;
            return type.equals("tablet") || type.equals("phone") ? ANDROID : OTHER;
        }
    }

    /// @param type and `name` of the device, as they are registered
    public List<String> accounts(String type, String name) {
        var steps = switch (Family.of(type, name)) {
            case CHROMEBOOK -> texts.of("steps.accounts.chromebook");
            case WINDOWS -> texts.of("steps.accounts.windows");
            case ANDROID -> texts.of("steps.accounts.android");
            case APPLE -> texts.of("steps.accounts.apple");
            case DATA -> texts.of("steps.accounts.data");
            case OTHER -> texts.of("steps.accounts.other");
        };
        return List.of(texts.of("steps.accounts", name), steps);
    }

    public List<String> wipe(String type, String name) {
        var steps = switch (Family.of(type, name)) {
            case CHROMEBOOK -> texts.of("steps.wipe.chromebook");
            case WINDOWS -> texts.of("steps.wipe.windows");
            case ANDROID -> texts.of("steps.wipe.android");
            case APPLE -> texts.of("steps.wipe.apple");
            case DATA -> texts.of("steps.wipe.data");
            case OTHER -> texts.of("steps.wipe.other");
        };
        return List.of(texts.of("steps.wipe", name), steps);
    }
}
