package org.hublend.central;

class SqliteOnePersonTest extends OnePersonStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
