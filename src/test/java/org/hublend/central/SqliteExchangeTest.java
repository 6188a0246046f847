package org.hublend.central;

class SqliteExchangeTest extends ExchangeStory {
    @Override
    Centre.Place place() {
        return new Centre.Place.OneFile();
    }
}
