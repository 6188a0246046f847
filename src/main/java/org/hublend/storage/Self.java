package org.hublend.storage;

import java.util.UUID;

/// Which desk this is. `hub` is the desk's own id of its hub, also after it joined an alliance that has another.
public record Self(UUID desk, UUID incarnation, String alliance, UUID hub, String prefix) {}
