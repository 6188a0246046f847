package org.hublend.agreements;

import org.hublend.shell.Sheet;
import org.hublend.shell.Sheets;

/// Sheets as accessible PDFs, on this desk's printer or among its papers.
public final class SheetDesk implements Sheets {
    private final Printers printers;
    private final Outlet outlet;

    public SheetDesk(Printers printers, PaperChoices choices) {
        this.printers = printers;
        this.outlet = new Outlet(printers, choices);
    }

    @Override
    public Came print(Sheet sheet) {
        return outlet.printer()
                .<Came>map(printer -> printers.print(pdf(sheet), sheet.name(), printer)
                        .<Came>map(_ -> new Came.NotPrinted(printer))
                        .orElseGet(() -> new Came.OnItsWay(printer)))
                .orElseGet(Came.NoPrinter::new);
    }

    @Override
    public Came save(Sheet sheet) {
        return outlet.saved(sheet.name(), pdf(sheet)).<Came>map(Came.Saved::new).orElseGet(Came.NotSaved::new);
    }

    static byte[] pdf(Sheet sheet) {
        return AgreementPdf.of(new SheetPage(sheet, new Letters()).document());
    }
}
