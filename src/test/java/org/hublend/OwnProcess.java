package org.hublend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.hublend.storage.Copies;

/// How the tests start a program of ours in a process of its own. What Java reads at a start is kept in one archive for
/// all of them (decision 32), since half of a short process's work would be to read and check the same classes again.
public final class OwnProcess {
    private static final List<String> LIGHT =
            List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private OwnProcess() {}

    /// @param options of Java's, such as system properties
    public static ProcessBuilder of(String main, List<String> options, List<String> arguments) {
        var kept = Kept.ONE;
        var all = new ArrayList<>(options);
        // An archive that does not fit costs time and is not to be told of in what the program prints.
        all.addAll(List.of("-XX:SharedArchiveFile=" + kept.archive, "-Xlog:cds=off", "-Xlog:aot=off"));
        return java(kept.classPath, all, main, arguments);
    }

    private static ProcessBuilder java(String classPath, List<String> options, String main, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(LIGHT);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /// The classes as jars, as Java archives none that are in folders, and the archive.
    private record Kept(String classPath, Path archive) {
        static final Kept ONE = make();

        static Kept make() {
            try {
                var scratch = Copies.scratch();
                var classPath = new ArrayList<String>();
                for (var entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
                    var path = Path.of(entry);
                    if (!Files.isDirectory(path)) classPath.add(entry);
                    else classPath.add(jar(path, scratch.resolve(classPath.size() + ".jar")));
                }
                var joined = String.join(System.getProperty("path.separator"), classPath);
                var archive = scratch.resolve("classes.jsa");
                var data = scratch.resolve("rehearsal").toString();
                var options = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:aot=off");
                var rehearsal = java(joined, options, Rehearsal.class.getName(), List.of(data))
                        .redirectErrorStream(true)
                        .start();
                var said = rehearsal.inputReader().readAllLines();
                if (rehearsal.waitFor() != 0) throw new IllegalStateException(said.toString());
                return new Kept(joined, archive);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String jar(Path folder, Path jar) throws IOException {
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(folder)) {
                out.setLevel(1);
                // The folders too, as Flyway looks for migrations in them.
                for (var file : files.filter(f -> !f.equals(folder)).toList()) {
                    boolean isFile = Files.isRegularFile(file);
                    var name = folder.relativize(file).toString().replace('\\', '/');
                    out.putNextEntry(new JarEntry(isFile ? name : name + "/"));
                    if (isFile) Files.copy(file, out);
                }
            }
            return jar.toString();
        }
    }
}
