package org.hublend.central;

class ToPostgresBackupTest extends BackupStory {
    @Override
    Centre.Place from() {
        return new Centre.Place.OneFile();
    }

    @Override
    Centre.Place to() {
        return Postgres.fresh();
    }
}
