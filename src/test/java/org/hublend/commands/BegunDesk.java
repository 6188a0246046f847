package org.hublend.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hublend.storage.Copies;

/// A desk with an administrator, somebody with a card and a laptop. The program itself makes it, once for all tests.
record BegunDesk(Path data, String badge, String pin) {
    static final String CARD = "29990000010370";
    static final String LAPTOP = "DK00401T";

    /// The program on a copy of it, with the administrator's PIN in the environment.
    static DeskProcess in(Path temp) {
        var made = Made.ONE;
        Copies.copy(made.data, temp.resolve("desk"));
        var desk = new DeskProcess(temp, temp.resolve("desk"));
        desk.environment.put("HUBLEND_PIN", made.pin);
        return desk;
    }

    /// The badge of its administrator.
    static String administrator() {
        return Made.ONE.badge;
    }

    private static BegunDesk make() {
        var temp = Copies.scratch();
        try {
            var desk = new DeskProcess(temp, temp.resolve("desk"));
            var made = desk.run("init", "--alliance", "Test", "--hub", "Marple", "--json")
                    .json();
            var badge = made.path("badge").stringValue();
            var pin = made.path("pin").stringValue();
            desk.environment.put("HUBLEND_PIN", pin);
            take(desk, temp, badge, "people", "card,name,phone\n" + CARD + ",Zerelda Quibblethwaite,07700 900111\n");
            take(desk, temp, badge, "devices", "tag,type,make,model\n" + LAPTOP + ",laptop,Acme,One\n");
            return new BegunDesk(temp.resolve("desk"), badge, pin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Imports these rows.
    static void take(DeskProcess desk, Path temp, String badge, String what, String rows)
            throws IOException, InterruptedException {
        var file = Files.writeString(temp.resolve(what + ".csv"), rows);
        var ran = desk.run("import", what, file.toString(), "--as", badge);
        assertEquals(0, ran.code(), ran.error());
    }

    private record Made() {
        static final BegunDesk ONE = make();
    }
}
