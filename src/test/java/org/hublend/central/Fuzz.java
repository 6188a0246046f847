package org.hublend.central;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes JSON and bytes in ways that no program of ours would, from a seed.
final class Fuzz {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final List<Supplier<JsonNode>> odd = List.of(
            JSON::nullNode,
            () -> JSON.booleanNode(true),
            () -> JSON.numberNode(-1),
            () -> JSON.numberNode(Long.MAX_VALUE),
            () -> JSON.numberNode(1e308),
            () -> JSON.stringNode(""),
            () -> JSON.stringNode("\u0000"),
            () -> JSON.stringNode("\ud800"),
            () -> JSON.stringNode("x".repeat(5_000)),
            () -> JSON.stringNode("'; DROP TABLE fact; --"),
            () -> JSON.stringNode("a\r\n2026-11-22 ERROR forged"),
            () -> JSON.stringNode("9999999-99-99"),
            () -> JSON.stringNode(UUID.randomUUID().toString()),
            JSON::arrayNode,
            JSON::objectNode,
            Fuzz::deep);

    Fuzz(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// The same with one to three places changed.
    JsonNode changed(JsonNode node) {
        var copy = node.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) change(copy);
        return copy;
    }

    /// The same with some bytes flipped, lost or too many.
    byte[] changed(byte[] bytes) {
        if (bytes.length == 0) return new byte[] {'{'};
        var copy = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 4; i++) copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            }
            case 1 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            default -> copy = Arrays.copyOf(copy, copy.length + 1 + random.nextInt(50));
        }
        return copy;
    }

    private void change(JsonNode root) {
        var places = new ArrayList<JsonNode>();
        containers(root, places);
        if (places.isEmpty()) return;
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                if (names.isEmpty()) object.set("odd", odd());
                else if (random.nextInt(4) == 0) object.remove(names.get(random.nextInt(names.size())));
                else object.set(names.get(random.nextInt(names.size())), odd());
            }
            case ArrayNode array -> {
                if (array.isEmpty()) array.add(odd());
                else if (random.nextInt(3) == 0) array.add(array.get(random.nextInt(array.size())));
                else array.set(random.nextInt(array.size()), odd());
            }
            default -> throw new IllegalStateException("Only these hold others.");
        }
    }

    private JsonNode odd() {
        return odd.get(random.nextInt(odd.size())).get();
    }

    private static void containers(JsonNode node, List<JsonNode> places) {
        if (!node.isContainer()) return;
        places.add(node);
        for (var child : node) containers(child, places);
    }

    private static JsonNode deep() {
        var node = JSON.arrayNode();
        for (int i = 0; i < 70; i++) node = JSON.arrayNode().add(node);
        return node;
    }

    static JsonNode json(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes);
    }
}
