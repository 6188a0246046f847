package org.hublend.central;

class PostgresUpkeepTest extends UpkeepStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
