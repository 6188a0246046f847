package org.hublend.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to know of the screen in front: a few sentences, and its keys.
///
/// @param here the keys of this screen
/// @param everywhere the keys that mean the same on every screen
public record Help(String title, List<String> sentences, List<Line> here, List<Line> everywhere) {
    /// A key as people read it, and what it does.
    public record Line(String key, String words) {}

    public Help {
        sentences = List.copyOf(sentences);
        here = List.copyOf(here);
        everywhere = List.copyOf(everywhere);
    }

    /// All keys, those of the screen first.
    public List<Line> keys() {
        return Stream.concat(here.stream(), everywhere.stream()).toList();
    }

    /// All of it, as it is read aloud.
    String spoken(Texts texts) {
        var keys = Stream.concat(here.stream(), everywhere.stream())
                .map(line -> texts.of("help.spoken", line.key(), line.words()));
        return Stream.of(Stream.of(title), sentences.stream(), keys)
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }
}
