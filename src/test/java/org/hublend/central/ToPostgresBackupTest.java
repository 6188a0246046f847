package org.hublend.central;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
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
