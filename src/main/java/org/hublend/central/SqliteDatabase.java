package org.hublend.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hublend.state.Engine;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One file, one writer: for trying out and for small alliances.
final class SqliteDatabase implements Database {
    static final String FILE = "central.db";
    /// "HBLC": no other program's database carries it, nor does a desk's.
    private static final int APPLICATION = 0x48424C43;

    private static final String VERSION = "user_version";
    private static final String WIPE = "PRAGMA wal_checkpoint(TRUNCATE)";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock reading = new ReentrantLock(true);

    private SqliteDatabase(Connection writer, Connection reader) {
        this.writer = writer;
        this.reader = reader;
    }

    static SqliteDatabase open(Path folder, UnaryOperator<Connection> through) {
        var file = folder.resolve(FILE);
        try {
            boolean isNew = !Files.exists(file) || Files.size(file) == 0;
            if (isNew) {
                Files.write(file, new byte[0]);
                ownersOnly(file);
            }
            var writer = connect(file);
            if (isNew) run(writer, "PRAGMA application_id = " + APPLICATION);
            if (pragma(writer, "application_id") != APPLICATION) {
                writer.close();
                throw new CentreException("The data folder holds something else than a central service. Choose another"
                        + " with --data.");
            }
            if (pragma(writer, VERSION) != Migrations.VERSION) migrate(file, writer);
            var database = new SqliteDatabase(through.apply(writer), through.apply(connect(file)));
            database.wipe();
            return database;
        } catch (IOException | SQLException e) {
            throw new CentreException(
                    "The data folder can't be used. Check that it is on a working disk and that you may write there.",
                    e);
        }
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        return in(writing, writer, "BEGIN IMMEDIATE", work);
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return in(reading, reader, "BEGIN", question);
    }

    /// Freed space is overwritten when it is freed, so only the log beside the file may still have it. Where another
    /// process reads all the while, the next start makes up for it.
    @Override
    public void wipe() {
        writing.lock();
        reading.lock();
        try {
            run(writer, WIPE);
        } catch (SQLException e) {
            LOG.warn(
                    "The log beside the database could not be emptied; the next start tries again. {}", e.getMessage());
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new CentreException("The database could not be closed; nothing that was taken in is lost.", e);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    private static <T> T in(ReentrantLock lock, Connection connection, String begin, Function<DSLContext, T> work) {
        lock.lock();
        try {
            run(connection, begin);
            boolean done = false;
            try {
                var answer = work.apply(Engine.SQLITE.sql(connection));
                run(connection, "COMMIT");
                done = true;
                return answer;
            } finally {
                if (!done) rollBack(connection);
            }
        } catch (SQLException e) {
            throw new CentreException("The database did not answer.", e);
        } finally {
            lock.unlock();
        }
    }

    /// A full disk can end the transaction by itself; then there is nothing left to take back.
    private static void rollBack(Connection connection) throws SQLException {
        try {
            run(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setCacheSize(-64_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void migrate(Path file, Connection writer) throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Migrations.run(Engine.SQLITE, source);
        run(writer, "PRAGMA " + VERSION + " = " + Migrations.VERSION);
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void ownersOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
