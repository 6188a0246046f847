package org.hublend.central;

class PostgresBackupTest extends BackupStory {
    @Override
    Centre.Place from() {
        return Postgres.fresh();
    }

    @Override
    Centre.Place to() {
        return new Centre.Place.OneFile();
    }
}
