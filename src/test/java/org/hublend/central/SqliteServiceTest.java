package org.hublend.central;

class SqliteServiceTest extends ServiceStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
