package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskSliceTest {
    @TempDir
    Path temp;

    @Test
    void lends_and_takes_back() {
        var desk = AtTheDesk.signedIn(temp);
        desk.scan(ANNA)
                .open("Anna M.")
                .scan(CHROMEBOOK, DONGLE)
                .basket(CHROMEBOOK, DONGLE)
                .enter()
                .says(Tone.DONE, "Lent to Anna M.");
        assertEquals(DeviceState.OUT, desk.library.state(CHROMEBOOK));
        desk.scan(BENS_TABLET)
                .says(Tone.ASK, "Is it signed out of all accounts?")
                .adds("B. O.")
                .choose(1)
                .enter()
                .says(Tone.DONE, "Returned");
        assertEquals(DeviceState.PREPARATION, desk.library.state(BENS_TABLET));
        desk.library.close();
    }
}
