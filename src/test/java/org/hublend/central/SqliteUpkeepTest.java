package org.hublend.central;

class SqliteUpkeepTest extends UpkeepStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
