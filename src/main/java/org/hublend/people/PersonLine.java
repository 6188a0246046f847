package org.hublend.people;

import java.util.UUID;

/// A person as the list shows them, with how many things they have and how many of these are late.
public record PersonLine(Person person, int out, int late, String hub) {
    UUID id() {
        return person.id();
    }
}
