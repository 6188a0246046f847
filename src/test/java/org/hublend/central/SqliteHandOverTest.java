package org.hublend.central;

class SqliteHandOverTest extends HandOverStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
