package org.hublend.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Texts that every database gives back as they were. JSON can write half a character and the character 0: SQLite loses
/// the first, PostgreSQL takes neither.
final class WholeText extends StdDeserializer<String> {
    private WholeText() {
        super(String.class);
    }

    /// So that a message with any other text can't be read.
    static JacksonModule asked() {
        return new SimpleModule().addDeserializer(String.class, new WholeText());
    }

    static boolean isIn(JsonNode node) {
        if (node.isString()) return isIn(node.stringValue());
        for (var name : node.propertyNames()) if (!isIn(name)) return false;
        for (var child : node) if (!isIn(child)) return false;
        return true;
    }

    static boolean isIn(String text) {
        // Half a character has no UTF-8 and comes back as another; three quick passes are faster than a slow one.
        return text.indexOf(0) < 0
                && new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return Optional.ofNullable(parser.getValueAsString())
                .filter(WholeText::isIn)
                .orElseThrow(() -> context.weirdStringException("", String.class, "not a whole text"));
    }
}
