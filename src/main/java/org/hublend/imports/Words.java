package org.hublend.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Our words for types and states, found in other people's.
final class Words {
    private static final List<String> TYPES = List.of("laptop", "tablet", "phone", "data-device", "accessory", "other");

    /// First match rules: a laptop charger is no laptop, and mobile broadband no phone.
    private static final List<Map.Entry<String, Set<String>>> CATEGORIES = List.of(
            Map.entry(
                    "accessory",
                    Set.of(
                            "accessory",
                            "accessories",
                            "charger",
                            "cable",
                            "adapter",
                            "adaptor",
                            "bag",
                            "case",
                            "mouse",
                            "mice",
                            "keyboard",
                            "headset",
                            "headphone",
                            "stylus",
                            "dock",
                            "webcam",
                            "speaker")),
            Map.entry(
                    "data-device",
                    Set.of("mifi", "wifi", "fi", "dongle", "hotspot", "router", "sim", "data", "broadband", "modem")),
            Map.entry("tablet", Set.of("tablet", "ipad")),
            Map.entry("phone", Set.of("phone", "iphone", "smartphone", "mobile", "handset")),
            Map.entry("laptop", Set.of("laptop", "notebook", "macbook", "chromebook", "netbook", "ultrabook")));

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("ready", "ready"),
            Map.entry("readytodeploy", "ready"),
            Map.entry("deployable", "ready"),
            Map.entry("deployed", "ready"),
            Map.entry("preparation", "preparation"),
            Map.entry("inpreparation", "preparation"),
            Map.entry("pending", "preparation"),
            Map.entry("repair", "repair"),
            Map.entry("inrepair", "repair"),
            Map.entry("outforrepair", "repair"),
            Map.entry("pendingdiagnostics", "repair"),
            Map.entry("outfordiagnostics", "repair"),
            Map.entry("broken", "repair"),
            Map.entry("brokennotfixable", "retired"),
            Map.entry("quarantine", "quarantine"),
            Map.entry("undeployable", "quarantine"),
            Map.entry("lost", "quarantine"),
            Map.entry("stolen", "quarantine"),
            Map.entry("loststolen", "quarantine"),
            Map.entry("missing", "quarantine"),
            Map.entry("retired", "retired"),
            Map.entry("archived", "retired"));

    private Words() {}

    /// Our own word, give or take capitals, hyphens and an s.
    static Optional<String> type(String word) {
        var folded = Columns.folded(word);
        return TYPES.stream()
                .filter(type -> folded.equals(Columns.folded(type)) || folded.equals(Columns.folded(type) + "s"))
                .findFirst();
    }

    /// A category of another program, of which people make their own: what is not recognised is `other`.
    static String category(String theirs) {
        var words = List.of(theirs.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return CATEGORIES.stream()
                .filter(entry -> words.stream()
                        .anyMatch(word -> entry.getValue().contains(word)
                                || word.endsWith("s")
                                        && entry.getValue().contains(word.substring(0, word.length() - 1))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }

    /// What cannot be lent elsewhere (lost, undeployable) comes in as quarantine, where a person looks at it.
    static Optional<String> state(String theirs) {
        // Their report writes "Ready to Deploy (deployable)".
        var label = theirs.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
        return Optional.ofNullable(STATES.get(Columns.folded(label)))
                .or(() -> Optional.ofNullable(STATES.get(Columns.folded(theirs))));
    }
}
