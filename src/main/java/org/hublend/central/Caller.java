package org.hublend.central;

import java.util.UUID;

/// Who sent a request whose signature was right, and its number.
record Caller(UUID desk, long request) {}
