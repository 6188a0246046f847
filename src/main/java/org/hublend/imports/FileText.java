package org.hublend.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The text of a file, whatever wrote it, or one sentence on why it is none.
sealed interface FileText {
    /// Larger than the records of any lending library, and small enough to be held in memory.
    int LARGEST = 32 * 1024 * 1024;

    record Text(String text, List<String> remarks) implements FileText {}

    record NotText(String problem) implements FileText {}

    static FileText of(Path file) {
        if (Files.isDirectory(file)) return new NotText("That is a folder; name a CSV file in it.");
        if (!Files.exists(file)) return new NotText("There is no such file; check its name and folder.");
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST)
                return new NotText("The file is larger than 32 MB; split it into smaller ones.");
            return of(bytes);
        } catch (IOException | SecurityException _) {
            return new NotText(
                    "The file could not be opened; check that you may read it and that no other program holds it.");
        }
    }

    private static FileText of(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            return new NotText("That is a spreadsheet or an archive; save it as CSV first.");
        if (starts(bytes, 0xFF, 0xFE)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        return decoded(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static FileText decoded(byte[] bytes, int from, Charset charset) {
        var text = decode(bytes, from, charset);
        if (text.isPresent()) return looked(text.get(), List.of());
        if (from > 0 || !charset.equals(StandardCharsets.UTF_8))
            return new NotText("The file's letters are damaged; save it again as CSV in UTF-8.");
        return decode(bytes, 0, Charset.forName("windows-1252"))
                .map(old -> looked(
                        old,
                        List.of("The file is not in UTF-8 and was read as Windows-1252; check letters with accents.")))
                .orElseGet(() -> new NotText("That is not a CSV file; save the list as CSV in UTF-8."));
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static FileText looked(String text, List<String> remarks) {
        if (text.isBlank()) return new NotText("The file is empty.");
        var start = text.stripLeading()
                .substring(0, Math.min(200, text.stripLeading().length()))
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml"))
            return new NotText("That is a web page, perhaps of a sign-in; download the list itself as CSV.");
        if (start.startsWith("%pdf-") || text.chars().limit(100_000).anyMatch(FileText::isBinary))
            return new NotText("That is not a CSV file; save the list as CSV in UTF-8.");
        return new Text(text, remarks);
    }

    private static boolean isBinary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
