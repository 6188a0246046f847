import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Migrates a fresh SQLite file with the real migrations and generates the tables' classes from it.
/// The columns' types are spelt for the generator alone, so that ids become UUIDs and flags booleans on both engines.
public class Tables {
    public static void main(String[] args) throws Exception {
        System.setProperty("tinylog.level", "error");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var base = Path.of(args[0]);
        var file = Path.of(args[1], "schema.db");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        var url = "jdbc:sqlite:" + file;
        for (var room : List.of("ledger", "state", "desk", "central")) {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("filesystem:" + base.resolve("src/main/resources/db/" + room))
                    .table("migrations_" + room)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of(
                            "strict",
                            "",
                            "keyed",
                            "",
                            "bigint",
                            "BIGINT",
                            "bytes",
                            "BLOB",
                            "uuid",
                            "UUID",
                            "text",
                            "TEXT",
                            "bool",
                            "BOOLEAN",
                            "on_sqlite",
                            ""))
                    .load()
                    .migrate();
        }
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("migrations_.*|sqlite_.*")
                                .withForcedTypes(
                                        new ForcedType().withName("UUID").withIncludeTypes("UUID"),
                                        new ForcedType()
                                                .withUserType("org.hublend.state.Kept")
                                                .withBinding("org.hublend.state.KeptBinding")
                                                .withIncludeExpression("(subject|base)\\.standing")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false))
                        .withTarget(new Target()
                                .withPackageName("org.hublend.state.tables")
                                .withDirectory(args[1] + "/generated-sources/jooq"))));
    }
}
