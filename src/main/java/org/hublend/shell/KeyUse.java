package org.hublend.shell;

/// What a key does on a screen, and the words for that: the one place from which it is pressed and explained.
///
/// @param words as help says it, such as "Lends what is in the basket"
public record KeyUse(Key key, String words, Runnable act) {}
