package org.hublend.central;

class SqliteErasureTest extends ErasureStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
