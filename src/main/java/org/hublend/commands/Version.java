package org.hublend.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Name, version and build of the program, as the build wrote them down.
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/hublend/build.properties")) {
            if (in != null) build.load(in);
        }
        return new String[] {
            "Hublend " + build.getProperty("version", "unknown") + " (" + build.getProperty("build", "unknown") + ")"
        };
    }
}
