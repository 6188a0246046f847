package org.hublend.central;

class PostgresHandOverTest extends HandOverStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
