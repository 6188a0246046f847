package org.hublend.simulation;

/// The process of a node is gone; an [Error], since no program catches its own death.
final class NodeDied extends Error {
    private static final long serialVersionUID = 1;

    NodeDied() {
        super("the node died", null, false, false);
    }
}
