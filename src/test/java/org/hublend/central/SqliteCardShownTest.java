package org.hublend.central;

class SqliteCardShownTest extends CardShownStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
