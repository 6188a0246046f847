package org.hublend.commands;

import java.util.Optional;

/// For commands that open none.
record NoWindow() implements DeskProgram.Window {
    @Override
    public void prepare() {}

    @Override
    public void open(Rooms rooms, Optional<DeskProgram.Trial> trial) {}
}
