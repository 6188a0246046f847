import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;

/// Tells the story with the packaged programs on a PostgreSQL of its own. Arguments: the script, the programs' folder.
public final class PostgresStory {
    private PostgresStory() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var story = new ProcessBuilder(List.of("bash", arguments[0], arguments[1])).inheritIO();
            story.environment().put("DATABASE", postgres.getJdbcUrl("postgres", "postgres"));
            var exit = story.start().waitFor();
            if (exit != 0) System.exit(exit);
        }
    }
}
