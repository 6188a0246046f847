package org.hublend.central;

class PostgresOnePersonTest extends OnePersonStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
