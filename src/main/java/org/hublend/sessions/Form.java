package org.hublend.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How people are helped: the words that batch files and the register use.
enum Form {
    DROP_IN(60),
    ONE_TO_ONE(30),
    GROUP(60),
    PHONE(15),
    HOME_VISIT(60);

    /// What a session usually takes, on the tiles.
    static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90, 120);

    /// What can be taught, after One Digital's list of areas.
    static final List<String> TOPICS = List.of(
            "awareness-raising",
            "device-basics",
            "communicating",
            "transacting",
            "managing-information",
            "problem-solving",
            "creating",
            "security");

    private final int usualMinutes;

    Form(int usualMinutes) {
        this.usualMinutes = usualMinutes;
    }

    int usualMinutes() {
        return usualMinutes;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Form> of(String word) {
        for (var form : values()) if (form.word().equals(word)) return Optional.of(form);
        return Optional.empty();
    }
}
