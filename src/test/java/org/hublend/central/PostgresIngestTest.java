package org.hublend.central;

class PostgresIngestTest extends IngestStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
