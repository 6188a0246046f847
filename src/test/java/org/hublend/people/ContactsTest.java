package org.hublend.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Phones and postcodes as people write them, and the check that uses them.
class ContactsTest {
    @Test
    void a_phone_is_read_in_any_shape() {
        for (var typed : new String[] {
            "07700900101", "07700 900 101", "+44 7700 900101", "0044 (0)7700-900101", "+44(0)7700.900.101"
        }) assertEquals(Optional.of("07700 900101"), Phone.read(typed), typed);
        assertEquals(Optional.of("0161 496 0104"), Phone.read("01614960104"));
        assertEquals(Optional.of("020 7946 0018"), Phone.read("+442079460018"));
        assertEquals(Optional.of("01632 960001"), Phone.read("(01632) 960001"));
        assertEquals(Optional.of("+48221234567"), Phone.read("0048 22 123 45 67"));
    }

    @Test
    void what_is_no_phone_is_none() {
        for (var typed : new String[] {"", "12345", "anna@example.org", "077009001", "077009001011234", "07700 90010x"})
            assertEquals(Optional.empty(), Phone.read(typed), typed);
    }

    @Test
    void a_postcode_is_read_in_any_shape() {
        assertEquals(Optional.of("SK6 1DJ"), Postcode.read("sk61dj"));
        assertEquals(Optional.of("M1 1AE"), Postcode.read(" m1-1ae "));
        assertEquals(Optional.of("EC1A 1BB"), Postcode.read("ec1 a1 bb"));
        assertEquals(Optional.empty(), Postcode.read("SK6"));
        assertEquals(Optional.empty(), Postcode.read("61DJ SK"));
        assertEquals("SK6", Postcode.area("SK6 1DJ"));
        assertEquals("", Postcode.area("SK6"));
    }

    @Test
    void the_check_takes_the_postcode_or_the_last_three_digits_and_nothing_less() {
        var anna = person(Map.of("postcode", "SK6 1DJ", "phone", "07700 900101"));
        assertTrue(PersonCheck.matches(anna, "sk6 1dj"));
        assertTrue(PersonCheck.matches(anna, "1 0 1"));
        assertFalse(PersonCheck.matches(anna, "SK6"));
        assertFalse(PersonCheck.matches(anna, "01"));
        assertFalse(PersonCheck.matches(anna, "102"));
        assertFalse(PersonCheck.matches(anna, ""));
        assertFalse(PersonCheck.matches(person(Map.of()), ""));
        assertFalse(PersonCheck.matches(person(Map.of()), "101"));
    }

    private static Person person(Map<String, String> fields) {
        return new Person(UUID.randomUUID(), UUID.randomUUID(), false, "", new TreeMap<>(fields));
    }
}
