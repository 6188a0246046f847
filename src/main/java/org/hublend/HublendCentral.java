package org.hublend;

import java.time.Clock;
import org.hublend.commands.CentralProgram;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The central service and what its administrator does.
public final class HublendCentral {
    private HublendCentral() {}

    public static void main(String[] arguments) {
        // The web server logs through the JDK; nothing of it belongs on the screen.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(CentralProgram.run(new CentralProgram(Clock.systemUTC()), arguments));
    }
}
