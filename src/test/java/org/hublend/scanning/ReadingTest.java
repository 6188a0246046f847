package org.hublend.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
    static Stream<Arguments> shapes() {
        var tag = new AssetTag("DK", 427).code();
        return Stream.of(
                Arguments.of(tag, new Shape.Tag("DK", 427, true)),
                Arguments.of(tag.substring(0, 7) + (tag.endsWith("0") ? "1" : "0"), new Shape.Tag("DK", 427, false)),
                Arguments.of(new AgreementNumber("7K3F", 10).code(), new Shape.Agreement(true)),
                Arguments.of(new BadgeNumber(123_456_789).code(), new Shape.Badge(true)),
                Arguments.of("30234000517861", new Shape.Library(true, true)),
                Arguments.of("23191000105860", new Shape.Library(false, false)),
                Arguments.of("490154203237518", new Shape.Imei(false, true)),
                Arguments.of("490154203237519", new Shape.Imei(false, false)),
                Arguments.of("4901542032375101", new Shape.Imei(true, true)),
                Arguments.of("8944110068256270054", new Shape.Iccid(CheckCharacters.luhn("8944110068256270054"))),
                Arguments.of("9780306406157", new Shape.Book()),
                Arguments.of("4006381333931", new Shape.ShopCode()),
                Arguments.of("4006381333932", new Shape.Unknown()),
                Arguments.of("HUBLEND7K3F00A4QX", new Shape.Invitation()),
                Arguments.of("hublend://desk.example:7443/?code=aB-c&pin=x", new Shape.Invitation()),
                Arguments.of("5CG1234XYZ", new Shape.Unknown()),
                Arguments.of("12345", new Shape.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_code_shows_what_it_may_be(String code, Shape shape) {
        assertEquals(new Scan(code, shape, Via.CAMERA), Reading.of(code, Via.CAMERA));
        assertEquals(!(shape instanceof Shape.Unknown), shape.known());
    }

    @ParameterizedTest
    @EnumSource(CommandCode.class)
    void each_printed_command_is_read_in_any_case(CommandCode command) {
        var scan = scan(command.code().toLowerCase(java.util.Locale.ROOT));
        assertEquals(new Shape.Command(command), scan.shape());
    }

    @ParameterizedTest
    @CsvSource({
        "dk 00427-x, DK00427X",
        "' 49 015420 323751 8 / 01', 490154203237518",
        "]C1DK00427X, DK00427X",
        "a123456b, 123456",
        "AB12, AB12",
        "A12X4B, A12X4B",
        "A\u20111\u00a02, A12",
        "hublend://a-b.example/?code=aB, hublend://a-b.example/?code=aB"
    })
    void a_code_has_one_normal_form(String raw, String normal) {
        assertEquals(normal, Codes.normal(raw));
        assertEquals(normal, Codes.normal(normal), "and that is its own");
    }

    @Test
    void what_cannot_be_a_code_is_read_badly() {
        assertEquals(new BadlyRead(BadlyRead.Why.TOO_LONG), Reading.of("A".repeat(4000), Via.CAMERA));
        assertEquals(new BadlyRead(BadlyRead.Why.CONTROL_CHARACTERS), Reading.of("0195\u001d10", Via.CAMERA));
        assertEquals(new BadlyRead(BadlyRead.Why.EMPTY), Reading.of(" - ", Via.TYPED));
        assertInstanceOf(Scan.class, Reading.of("DK00427X\r\n", Via.CAMERA), "but an end key is no harm");
    }

    @Test
    void a_scan_does_not_tell_its_code_to_a_log() {
        var scan = scan("30234000517861");
        assertFalse(scan.toString().contains("30234000517861"));
        assertEquals("7861", scan.ending());
        assertEquals("17", scan("17").ending());
    }

    @Test
    void a_tag_prints_as_it_is_read() {
        assertEquals(
                new Shape.Tag("STOC", 99_999, true),
                scan(new AssetTag("STOC", 99_999).code()).shape());
        assertTrue(new AssetTag("DK", 427).code().startsWith("DK00427"));
    }

    private static Scan scan(String raw) {
        return (Scan) Reading.of(raw, Via.SCANNER);
    }
}
