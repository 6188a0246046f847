package org.hublend.agreements;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system's own choice of a program for PDFs.
public final class SystemViewer implements Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(SystemViewer.class);

    @Override
    public boolean open(Path file) {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) return false;
        var desktop = Desktop.getDesktop();
        if (!desktop.isSupported(Desktop.Action.OPEN)) return false;
        try {
            desktop.open(file.toFile());
            return true;
        } catch (IOException e) {
            // No program for PDFs: people are told where the file is.
            LOG.info("Nothing opens PDFs here: {}", e.getClass().getName());
            return false;
        }
    }
}
