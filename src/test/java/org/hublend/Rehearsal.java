package org.hublend;

import java.nio.file.Path;
import java.time.Clock;
import org.hublend.commands.CentralProgram;
import org.hublend.commands.DeskProgram;

/// Does once what the programs do at their starts, so that Java can keep what it reads for that ([OwnProcess]).
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) {
        var desk = Path.of(args[0], "desk").toString();
        var centre = Path.of(args[0], "centre").toString();
        int code = desk("--data", desk, "init", "--alliance", "Test", "--hub", "Marple", "--json");
        code += desk("--data", desk, "doctor", "--json");
        code += CentralProgram.run(
                new CentralProgram(Clock.systemUTC()), "--data", centre, "hub", "add", "Marple", "--json");
        System.exit(code);
    }

    private static int desk(String... arguments) {
        return DeskProgram.run(new DeskProgram(Wiring::rooms, new Windows(), Clock.systemUTC()), arguments);
    }
}
