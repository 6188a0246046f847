package org.hublend.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.state.HubAliases;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.sync.CarriedFile;
import org.hublend.sync.Link;
import org.hublend.sync.Packed;
import org.hublend.sync.Wire;
import org.hublend.vault.Letters;
import org.jooq.exception.DataAccessException;

/// Takes in the file that somebody carried here from a desk, by the same code as what comes over the network.
public final class HandedOver {
    private static final String FOREIGN = "This is no hand-over file of a desk. Nothing was taken from it.";
    private static final String CUT = "The file is not whole. Copy it again from the desk; nothing was taken from it.";
    private static final String OTHER_CENTRE =
            "The file is sealed for another central service. Nothing was taken from it.";
    private static final String UNKNOWN =
            "This central service does not know the desk that the file is from. Nothing" + " was taken from it.";
    private static final String ALTERED = "The file was changed after the desk wrote it, or another computer wrote it."
            + " Nothing was taken from it.";
    private static final String REMOVED =
            "This desk was removed. Look whether its work is to be taken all the same, and"
                    + " say so with --removed-desk. Nothing was taken from the file.";
    private static final String FORMER =
            "This desk has got another key since, so the file is from before that or from a copy of the desk. Look"
                    + " whether the work is to be taken all the same, and say so with --removed-desk. Nothing was taken"
                    + " from the file.";
    private static final String BUSY =
            "The database could not take all of it now. Import the same file again; what was taken counts once.";

    private final Database database;
    private final CentreIdentity identity;
    private final Ingest ingest;

    HandedOver(Database database, CentreIdentity identity, Ingest ingest) {
        this.database = database;
        this.identity = identity;
        this.ingest = ingest;
    }

    /// What an import came to.
    ///
    /// @param taken facts that are new here
    /// @param known facts that were here already
    /// @param setAside facts that are kept without effect, each with a reason that its desk is told
    public record Imported(UUID desk, String name, String hub, long facts, long taken, long known, long setAside) {}

    /// @param evenRemoved an administrator's word that the facts of a removed desk are to be taken too, and those of a
    ///     copy that has an older key
    Imported take(Path path, boolean evenRemoved) {
        var file = whole(path);
        var head = file.head();
        if (!head.centre().equals(Link.pin(identity.keyring().signingPublicKey())))
            throw new CentreException(OTHER_CENTRE);
        var desk = database.read(sql -> Desks.find(sql, head.desk())).orElseThrow(() -> new CentreException(UNKNOWN));
        boolean isFormer = !isSigned(file, desk);
        if (isFormer && !isSignedAsBefore(file, desk)) throw new CentreException(ALTERED);
        // All are opened before the first is taken.
        var pushes = new ArrayList<Wire.Push>();
        for (var part : file.parts()) pushes.add(push(head.file(), part));
        if (!evenRemoved && !desk.getStatus().equals(Desks.ACTIVE)) throw new CentreException(REMOVED);
        if (!evenRemoved && isFormer) throw new CentreException(FORMER);
        return taken(desk, pushes, evenRemoved);
    }

    private Imported taken(DeskRecord desk, List<Wire.Push> pushes, boolean evenRemoved) {
        long facts = 0;
        long taken = 0;
        long aside = 0;
        for (var push : pushes) {
            try {
                var done = ingest.carried(desk.getId(), push, evenRemoved);
                facts += push.facts().size();
                taken += done.taken();
                aside += done.setAside();
            } catch (Refused e) {
                throw new CentreException(sentence(e.refusal(), taken), e);
            } catch (DataAccessException | Publishing.Outdated e) {
                throw new CentreException(BUSY, e);
            }
        }
        var hub = database.read(sql -> new HubAliases(sql).name(desk.getHub()).orElse(""));
        return new Imported(desk.getId(), desk.getName(), hub, facts, taken, facts - taken - aside, aside);
    }

    private static String sentence(Wire.Refusal refusal, long taken) {
        var so = taken == 0 ? "Nothing was taken from the file. " : taken + " records were taken from the file. ";
        return switch (refusal.problem()) {
            case Wire.Refusal.GAP ->
                so + "Earlier records of this desk are missing here. Run 'hublend hand-over FILE --all' on the desk and"
                        + " import that file.";
            case Wire.Refusal.FORKED ->
                so + "This desk was restored or copied, and other records came under the same numbers. Run 'hublend"
                        + " hand-over FILE --renumber' on the desk and import that file.";
            case Wire.Refusal.REMOVED -> REMOVED;
            default -> so + refusal.sentence();
        };
    }

    private static CarriedFile whole(Path path) {
        try {
            if (Files.size(path) > CarriedFile.LARGEST) throw new CentreException(FOREIGN);
            return switch (CarriedFile.read(Files.readAllBytes(path))) {
                case CarriedFile.Read.Whole(var file) -> file;
                case CarriedFile.Read.Cut() -> throw new CentreException(CUT);
                case CarriedFile.Read.Foreign() -> throw new CentreException(FOREIGN);
            };
        } catch (IOException e) {
            throw new CentreException("The file can't be read. Look whether it is there, and whether you may.", e);
        }
    }

    /// A desk that was about to get a new key may have it already.
    private static boolean isSigned(CarriedFile file, DeskRecord desk) {
        var next = desk.getNextSigningKey();
        return file.isSignedBy(desk.getSigningKey()) || next != null && file.isSignedBy(next);
    }

    private boolean isSignedAsBefore(CarriedFile file, DeskRecord desk) {
        return database.read(sql -> Desks.formerKeys(sql, desk.getId())).stream()
                .anyMatch(file::isSignedBy);
    }

    private Wire.Push push(UUID file, byte[] part) {
        var opened = Letters.open(part, file, identity.keyring()).orElseThrow(() -> new CentreException(ALTERED));
        try {
            return Wire.read(Packed.unpack(opened, Wire.LARGEST), Wire.Push.class)
                    .orElseThrow(() -> new CentreException(FOREIGN));
        } catch (IOException e) {
            throw new CentreException(FOREIGN, e);
        }
    }
}
