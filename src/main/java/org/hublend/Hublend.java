package org.hublend;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hublend.commands.DeskProgram;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The desk: a command line, and the window when no command is given.
public final class Hublend {
    /// Held, or the level would be forgotten: JavaFX warns on the class path, where it works well.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Hublend() {}

    public static void main(String[] arguments) {
        // What libraries log through the JDK belongs in the log and not on the screen.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        JAVAFX_LOG.setLevel(Level.SEVERE);
        var program = new DeskProgram(Wiring::rooms, new Windows(), Clock.systemUTC());
        System.exit(DeskProgram.run(program, arguments));
    }
}
