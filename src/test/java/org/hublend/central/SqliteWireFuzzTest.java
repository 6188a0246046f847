package org.hublend.central;

class SqliteWireFuzzTest extends WireFuzzStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
