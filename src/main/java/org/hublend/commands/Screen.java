package org.hublend.commands;

import java.io.PrintWriter;
import java.util.function.Supplier;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What a command prints: words for people, or one JSON document and nothing else.
final class Screen {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PrintWriter out;
    private final boolean json;

    Screen(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// @param document a record or a map; `words` are only made when they are wanted
    void show(Object document, Supplier<String> words) {
        out.println(json ? JSON.writeValueAsString(document) : words.get());
        out.flush();
    }

    /// One JSON document on a line of its own, for people and programs alike.
    void line(Object document) {
        out.println(JSON.writeValueAsString(document));
    }

    void flush() {
        out.flush();
    }
}
