package org.hublend;

import java.util.Optional;
import org.hublend.shell.CommandSheet;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Help;
import org.hublend.shell.Printing;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;

/// The commands to scan, on paper, with the keys of the help that lies open, else with those of the desk.
final class Commands {
    private final FrameModel frame;
    private final Printing printing;
    private final Texts texts;
    private final Screen desk;

    Commands(FrameModel frame, Printing printing, Texts texts, Screen desk) {
        this.frame = frame;
        this.printing = printing;
        this.texts = texts;
        this.desk = desk;
    }

    void print() {
        var keys = frame.help
                .get()
                .map(Help::keys)
                .orElseGet(() -> desk.keys().stream()
                        .map(use -> new Help.Line(use.key().shown(texts), use.words()))
                        .toList());
        printing.print(() -> Optional.of(CommandSheet.of(texts, keys)));
    }
}
