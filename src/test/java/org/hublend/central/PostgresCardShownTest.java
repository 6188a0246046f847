package org.hublend.central;

class PostgresCardShownTest extends CardShownStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
