package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
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

    @Test
    void a_link_speaks_tls_to_every_other_computer_unless_it_says_otherwise() {
        var pin = Link.pin(new byte[32]);
        assertEquals(
                "http",
                Link.parse("hublend://127.0.0.1:1/?code=A&pin=" + pin)
                        .orElseThrow()
                        .address()
                        .getScheme());
        assertEquals(
                "https",
                Link.parse("hublend://hub.example:1/?code=A&pin=" + pin)
                        .orElseThrow()
                        .address()
                        .getScheme());
        for (var host : new String[] {"127.0.0.1", "localhost", "hub.example"})
            for (boolean tls : new boolean[] {true, false}) {
                var link = new Link(host, 7443, "0123456789ABCDEF", pin, tls);
                assertEquals(Optional.of(link), Link.read(link.toString()), link::toString);
                assertEquals(Optional.of(link), Link.read(link.shortCode()), link::toString);
            }
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

    @Test
    void a_short_code_is_the_same_invitation_however_it_is_typed() {
        var link = new Link("192.168.1.20", 7443, "0123456789ABCDEF", "Z".repeat(26));
        var code = link.shortCode();
        assertTrue(code.matches("HUBLEND[0-9A-Z]+"), code);
        assertEquals(Optional.of(link), Link.read(code));
        assertEquals(Optional.of(link), Link.read(code.toLowerCase(Locale.ROOT).replaceAll("(.{5})", "$1 ")));
        assertEquals(Optional.of(link), Link.read(link.toString()));
    }

    @Test
    void a_short_code_with_one_wrong_letter_is_no_invitation() {
        var code = new Link("192.168.1.20", 7443, "0123456789ABCDEF", "Z".repeat(26)).shortCode();
        for (int at = 7; at < code.length() - 1; at++) {
            char other = code.charAt(at) == 'Q' ? 'R' : 'Q';
            assertEquals(Optional.empty(), Link.read(code.substring(0, at) + other + code.substring(at + 1)), code);
        }
        assertEquals(Optional.empty(), Link.read("HUBLEND"));
        assertEquals(Optional.empty(), Link.read(""));
    }
}
