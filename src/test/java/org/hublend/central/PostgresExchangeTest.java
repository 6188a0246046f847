package org.hublend.central;

class PostgresExchangeTest extends ExchangeStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }
}
