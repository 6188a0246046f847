package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hublend.agreements.Agreements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes the agreement of a loan to a file: exactly as it was given, or a copy in another size.
@Command(name = "agreement", description = "Writes the agreement of a loan to a PDF file.")
final class AgreementCommand implements Callable<Integer> {
    private static final List<Integer> SIZES = List.of(12, 14, 18, 20, 24, 28);

    @ParentCommand
    private DeskProgram program;

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The number under the barcode.")
    private String number;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    @Option(
            names = "--points",
            paramLabel = "12|14|18|20|24|28",
            description = "The size of print. Default: as it was given. Another size is marked as a copy.")
    private Optional<Integer> points = Optional.empty();

    @Option(names = "--language", defaultValue = "en", paramLabel = "en", description = "The language: en.")
    private String language;

    @Override
    public Integer call() {
        if (points.filter(size -> !SIZES.contains(size)).isPresent())
            return wrong("--points is 12, 14, 18, 20, 24 or 28.");
        if (!language.equals("en")) return wrong("There are agreements in English only so far: --language en.");
        try (var folder = program.openDesk()) {
            var rooms = program.rooms(folder);
            program.whoActs(rooms);
            var loans = folder.read(sql -> rooms.loans().numbered(sql, number));
            if (loans.isEmpty()) throw new Refusal("We don't know this agreement. Nothing was written.");
            if (loans.size() > 1)
                throw new Refusal("Two loans have this number. Show them with 'hublend show', and ask a coordinator.");
            var paper = rooms.agreements()
                    .issue(loans.getFirst().id(), points)
                    .orElseThrow(() -> new Refusal(
                            "This desk can't write that agreement: it does not know who borrowed it. The hub"
                                    + " that lent it can."));
            write(paper);
            show(paper);
            return 0;
        }
    }

    private int wrong(String sentence) {
        program.warn(sentence);
        return 2;
    }

    private void write(Agreements.Issued paper) {
        try {
            Files.write(out, paper.pdf());
        } catch (IOException e) {
            throw new Refusal("The file can't be written: " + out + ". Choose another place with --out.");
        }
    }

    private void show(Agreements.Issued paper) {
        var document = new LinkedHashMap<String, Object>();
        document.put("agreement", paper.number());
        document.put("file", out.toString());
        document.put("points", paper.points());
        document.put("copy", !paper.isOriginal());
        document.put("sha256", HexFormat.of().formatHex(paper.sha256()));
        program.screen()
                .show(
                        document,
                        () -> "Agreement " + paper.number() + " is in " + out
                                + (paper.isOriginal() ? "." : ", marked as a copy."));
    }
}
