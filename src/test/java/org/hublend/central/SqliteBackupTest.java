package org.hublend.central;

class SqliteBackupTest extends BackupStory {
    @Override
    Centre.Place from() {
        return new Centre.Place.OneFile();
    }

    @Override
    Centre.Place to() {
        return new Centre.Place.OneFile();
    }
}
