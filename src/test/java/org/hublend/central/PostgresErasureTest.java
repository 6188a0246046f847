package org.hublend.central;

class PostgresErasureTest extends ErasureStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
