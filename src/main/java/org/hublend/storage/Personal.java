package org.hublend.storage;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The plain form of a sealed part: a JSON object of texts. Later parts change earlier ones field by field.
public final class Personal {
    /// The field with the pepper (base64) of a PIN that was made before the desk joined an alliance; a new PIN takes it
    /// away.
    public static final String PIN_PEPPER = "pin_pepper";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Personal() {}

    public static byte[] write(Map<String, String> fields) {
        return JSON.writeValueAsBytes(new TreeMap<>(fields));
    }

    /// What the parts come to in their order; an empty text takes a field away.
    public static SortedMap<String, String> read(List<byte[]> parts) {
        var fields = new TreeMap<String, String>();
        for (var part : parts) {
            try {
                fields.putAll(JSON.readValue(part, new TypeReference<Map<String, String>>() {}));
            } catch (JacksonException e) {
                // The message could repeat what could not be read.
                throw new StorageException("A sealed record can't be read.");
            }
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
