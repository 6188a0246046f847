package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @Test
    void a_link_is_read_as_it_was_written() {
        var link = new Link("127.0.0.1", 7443, "ABC123", Link.pin(new byte[32]));
        assertEquals(Optional.of(link), Link.parse(" " + link + " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hublend://",
                "https://example.org/?code=A&pin=B",
                "hublend://h:1/?code=A",
                "hublend://h/?code=A&pin=B",
                "%%%"
            })
    void other_texts_are_no_links(String text) {
        assertTrue(Link.parse(text).isEmpty());
    }
}
