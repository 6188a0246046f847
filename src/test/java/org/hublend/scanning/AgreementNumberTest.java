package org.hublend.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementNumberTest {
    @Test
    void any_number_of_any_desk_is_read_back_and_looks_like_nothing_else() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            var desk = Base32.write(random.nextInt(1 << 20), 4);
            var number = new AgreementNumber(desk, random.nextLong(1L << random.nextInt(1, 31)));
            var code = number.code();
            assertEquals(Optional.of(number), AgreementNumber.read(code), () -> code + ", seed " + seed);
            assertEquals(code, Codes.normal(code), () -> "seed " + seed);
            assertInstanceOf(Shape.Agreement.class, Shape.of(code), () -> code + ", seed " + seed);
        }
    }

    @Test
    void it_is_short_at_first_and_grows_when_it_must() {
        assertEquals(9, new AgreementNumber("7K3F", 0).code().length());
        assertEquals(9, new AgreementNumber("7K3F", 32_767).code().length());
        assertEquals(10, new AgreementNumber("7K3F", 32_768).code().length());
    }

    @Test
    void it_is_read_as_people_type_it() {
        var number = new AgreementNumber("0K1F", 1);
        var typed = number.code().replaceFirst("^0K1F", "oKlF").toLowerCase(Locale.ROOT);
        assertEquals(Optional.of(number), AgreementNumber.read(" " + typed.substring(0, 4) + "-" + typed.substring(4)));
    }

    @Test
    void a_wrong_character_is_noticed() {
        var code = new AgreementNumber("7K3F", 77).code();
        assertEquals(Optional.empty(), AgreementNumber.read(code.replaceFirst("7K3F", "7K3G")));
        assertEquals(Optional.empty(), AgreementNumber.read(""));
        assertEquals(Optional.empty(), AgreementNumber.read("DK00427X"));
    }

    @Test
    void a_desk_and_its_count_have_limits() {
        assertThrows(IllegalArgumentException.class, () -> new AgreementNumber("7K3L", 1));
        assertThrows(IllegalArgumentException.class, () -> new AgreementNumber("7K3", 1));
        assertThrows(IllegalArgumentException.class, () -> new AgreementNumber("7K3F", -1));
        assertThrows(IllegalArgumentException.class, () -> new AgreementNumber("7K3F", 1L << 30));
    }
}
