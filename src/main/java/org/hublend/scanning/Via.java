package org.hublend.scanning;

/// How a code came to us.
public enum Via {
    SCANNER,
    CAMERA,
    TYPED
}
