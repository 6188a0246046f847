package org.hublend.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.agreements.Printers;

/// The printers of a test: what they printed, and what is wrong with them.
public final class SmallPrinters implements Printers {
    public final List<String> names = new ArrayList<>(List.of("Counter"));
    /// Those that take nothing.
    public final List<String> broken = new ArrayList<>();

    public final List<Job> printed = new ArrayList<>();

    /// What came out of a printer.
    public record Job(String printer, String name, byte[] pdf) {}

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public Optional<String> usual() {
        return names.stream().findFirst();
    }

    @Override
    public Optional<Papers.Why> print(byte[] pdf, String job, String printer) {
        if (!names.contains(printer)) return Optional.of(Papers.Why.NO_LONGER_THERE);
        if (broken.contains(printer)) return Optional.of(Papers.Why.NOT_ANSWERING);
        printed.add(new Job(printer, job, pdf));
        return Optional.empty();
    }
}
