package org.hublend.central;

class SqliteIngestTest extends IngestStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
