package org.hublend.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own dialog for a new file, which knows memory sticks and network drives.
public final class SaveDialog implements SavePlace {
    private final Window owner;

    public SaveDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> ask(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        var home = Path.of(System.getProperty("user.home", "."));
        if (Files.isDirectory(home)) chooser.setInitialDirectory(home.toFile());
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
