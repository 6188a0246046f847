package org.hublend.agreements;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hublend.lending.Loan;
import org.hublend.lending.Papers;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// The desk's papers on printers, in files and on the screen.
public final class PaperDesk implements Papers {
    private final Agreements agreements;
    private final Printers printers;
    private final Viewer viewer;
    private final PaperChoices choices;
    private final Outlet outlet;

    public PaperDesk(Agreements agreements, Printers printers, Viewer viewer, PaperChoices choices) {
        this.agreements = agreements;
        this.printers = printers;
        this.viewer = viewer;
        this.choices = choices;
        this.outlet = new Outlet(printers, choices);
    }

    @Override
    public void owe(Recording recording, Loan loan) {
        agreements.owe(recording, loan);
    }

    @Override
    public Set<UUID> toSign(DSLContext sql, Collection<UUID> loans) {
        return agreements.toSign(sql, loans);
    }

    @Override
    public List<Waiting> waiting(DSLContext sql, int most) {
        return agreements.waiting(sql, most);
    }

    /// The paper is made and kept even where nothing prints it.
    @Override
    public Sent print(UUID loan) {
        return with(
                loan,
                paper -> outlet.printer().map(printer -> print(paper, printer)).orElseGet(Sent.NoPrinter::new));
    }

    @Override
    public Sent print(UUID loan, String printer) {
        return with(loan, paper -> {
            var sent = print(paper, printer);
            if (sent instanceof Sent.OnItsWay) choices.use(printer);
            return sent;
        });
    }

    @Override
    public List<String> printers() {
        return printers.names();
    }

    @Override
    public Sent save(UUID loan) {
        return with(loan, paper -> saved(paper).<Sent>map(Sent.Saved::new).orElseGet(Sent.NotSaved::new));
    }

    @Override
    public Sent open(UUID loan) {
        return with(
                loan,
                paper -> saved(paper)
                        .<Sent>map(file -> viewer.open(file) ? new Sent.Opened() : new Sent.NoViewer(file))
                        .orElseGet(Sent.NotSaved::new));
    }

    private Sent with(UUID loan, Function<Agreements.Issued, Sent> act) {
        return agreements.issue(loan, Optional.empty()).map(act).orElseGet(Sent.NotHere::new);
    }

    private Sent print(Agreements.Issued paper, String printer) {
        return printers.print(paper.pdf(), paper.number(), printer)
                .<Sent>map(why -> new Sent.NotPrinted(printer, why))
                .orElseGet(() -> new Sent.OnItsWay(printer));
    }

    private Optional<Path> saved(Agreements.Issued paper) {
        return outlet.saved(paper.number(), paper.pdf());
    }
}
