package org.hublend.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.PDFPageable;
import org.hublend.lending.Papers.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The printers that the system knows.
public final class SystemPrinters implements Printers {
    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinters.class);

    @Override
    public List<String> names() {
        return services().map(PrintService::getName).toList();
    }

    @Override
    public Optional<String> usual() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(PrintService::getName);
    }

    @Override
    public Optional<Why> print(byte[] pdf, String job, String printer) {
        var service = services().filter(s -> s.getName().equals(printer)).findFirst();
        return service.isEmpty() ? Optional.of(Why.NO_LONGER_THERE) : print(pdf, job, service.get());
    }

    static Optional<Why> print(byte[] pdf, String job, PrintService service) {
        var accepting = service.getAttribute(PrinterIsAcceptingJobs.class);
        if (PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(accepting)) return Optional.of(Why.NOT_ANSWERING);
        try (var document = Loader.loadPDF(pdf)) {
            var wishes = new HashPrintRequestAttributeSet();
            wishes.add(new JobName(job, null));
            wishes.add(MediaSizeName.ISO_A4);
            service.createPrintJob()
                    .print(
                            new SimpleDoc(new PDFPageable(document), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null),
                            wishes);
            return Optional.empty();
        } catch (PrintException e) {
            LOG.warn("A paper did not print: {}", e.getClass().getName());
            return Optional.of(Why.NOT_ANSWERING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, null));
    }
}
