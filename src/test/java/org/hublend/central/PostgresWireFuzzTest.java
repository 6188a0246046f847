package org.hublend.central;

class PostgresWireFuzzTest extends WireFuzzStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
