package org.hublend.agreements;

import static org.hublend.state.tables.Tables.AGREEMENT;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.LOAN_SIGNATURE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.ItemState;
import org.hublend.ledger.Local;
import org.hublend.lending.Loan;
import org.hublend.lending.Papers;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.AgreementRecord;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;
import org.hublend.storage.StorageException;
import org.hublend.vault.SubjectKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The papers of loans, kept as they were given: sealed under the borrower's key, with a hash of their bytes.
@Store
public final class Agreements {
    static final String ENGLISH = "en";

    private final DataFolder folder;
    private final Wording wording;

    public Agreements(DataFolder folder, Wording wording) {
        this.folder = folder;
        this.wording = wording;
    }

    /// A paper.
    ///
    /// @param isOriginal whether it is the very paper that is signed, and not a copy
    /// @param sha256 of the bytes, as it was noted when the paper was made, or of this copy
    public record Issued(String number, int points, boolean isOriginal, byte[] pdf, byte[] sha256) {}

    /// Notes that the paper of a loan is to be made.
    void owe(Recording recording, Loan loan) {
        owe(recording.sql(), loan, recording.now());
    }

    /// Those of the loans that have a paper of this desk, something out, and no word of a signature.
    Set<UUID> toSign(DSLContext sql, Collection<UUID> loans) {
        if (loans.isEmpty()) return Set.of();
        return Set.copyOf(sql.select(AGREEMENT.LOAN)
                .from(AGREEMENT)
                .join(LOAN)
                .on(LOAN.ID.eq(AGREEMENT.LOAN))
                .where(AGREEMENT.LOAN.in(loans), isToSign())
                .fetch(AGREEMENT.LOAN));
    }

    /// The oldest first, and no more than so many.
    List<Papers.Waiting> waiting(DSLContext sql, int most) {
        return sql.select(AGREEMENT.LOAN, AGREEMENT.NUMBER, AGREEMENT.PERSON, AGREEMENT.MADE_AT)
                .from(AGREEMENT)
                .join(LOAN)
                .on(LOAN.ID.eq(AGREEMENT.LOAN))
                .where(isToSign())
                .orderBy(AGREEMENT.OWED_AT, AGREEMENT.NUMBER)
                .limit(most)
                .fetch(r -> new Papers.Waiting(r.value1(), r.value2(), r.value3(), r.value4() != null));
    }

    private static Condition isToSign() {
        return DSL.notExists(DSL.selectFrom(LOAN_SIGNATURE).where(LOAN_SIGNATURE.LOAN.eq(AGREEMENT.LOAN)))
                .and(DSL.exists(DSL.selectFrom(LOAN_ITEM)
                        .where(LOAN_ITEM.LOAN.eq(AGREEMENT.LOAN), LOAN_ITEM.STATE.eq(ItemState.OPEN.word()))));
    }

    /// The paper of a loan: the very bytes that were given, made and kept at the first time. Another size than that is
    /// a copy. Empty where this desk may not know what the paper says.
    public Optional<Issued> issue(UUID loan, Optional<Integer> points) {
        var size = points.flatMap(Size::of);
        var kept = folder.read(sql -> row(sql, loan)).or(() -> make(loan, size));
        if (kept.isEmpty()) return fromRecords(loan, size);
        var original = kept.flatMap(this::original);
        if (size.isEmpty() || size.get().points() == kept.get().getPoints()) return original;
        return original.flatMap(_ -> terms(kept.get())).map(terms -> copy(terms, size.get(), AgreementPage.Kind.COPY));
    }

    private Optional<AgreementRecord> row(DSLContext sql, UUID loan) {
        return sql.selectFrom(AGREEMENT)
                .where(AGREEMENT.LOAN.eq(loan), AGREEMENT.PDF.isNotNull())
                .fetchOptional();
    }

    /// Makes the paper of a loan of this desk. Whoever keeps it first, here or in another window, keeps the one there
    /// is.
    private Optional<AgreementRecord> make(UUID loan, Optional<Size> wanted) {
        var said = folder.read(sql -> wording.of(sql, loan)).filter(Wording.Said::isOwn);
        if (said.isEmpty()) return Optional.empty();
        var size = wanted.orElse(said.get().size());
        var pdf = wording.pdf(said.get().terms(), size, AgreementPage.Kind.ORIGINAL);
        return folder.writeLater(recording -> keep(recording, said.get(), size, pdf));
    }

    private Optional<AgreementRecord> keep(Recording recording, Wording.Said said, Size size, byte[] pdf) {
        var sql = recording.sql();
        var key = recording.keys().find(said.loan().person());
        var before = row(sql, said.loan().id());
        if (key.isEmpty() || before.isPresent()) return before;
        owe(sql, said.loan(), recording.now());
        // Under whose key it is sealed: another record may stand for the borrower since it was owed.
        sql.update(AGREEMENT)
                .set(AGREEMENT.PERSON, said.loan().person())
                .set(AGREEMENT.MADE_AT, recording.now())
                .set(AGREEMENT.POINTS, size.points())
                .set(
                        AGREEMENT.TERMS,
                        seal(key.get(), said.loan().id(), said.terms().write()))
                .set(AGREEMENT.PDF, seal(key.get(), said.loan().id(), pdf))
                .set(AGREEMENT.SHA256, sha256(pdf))
                .where(AGREEMENT.LOAN.eq(said.loan().id()))
                .execute();
        return row(sql, said.loan().id());
    }

    private static void owe(DSLContext sql, Loan loan, long now) {
        sql.insertInto(AGREEMENT)
                .set(AGREEMENT.LOAN, loan.id())
                .set(AGREEMENT.NUMBER, loan.number())
                .set(AGREEMENT.PERSON, loan.person())
                .set(AGREEMENT.OWED_AT, now)
                .set(AGREEMENT.POINTS, Size.USUAL.points())
                .set(AGREEMENT.LANGUAGE, ENGLISH)
                .onConflict(AGREEMENT.LOAN)
                .doNothing()
                .execute();
    }

    private Optional<Issued> fromRecords(UUID loan, Optional<Size> wanted) {
        return folder.read(sql -> wording.of(sql, loan))
                .map(said -> copy(said.terms(), wanted.orElse(said.size()), AgreementPage.Kind.FROM_RECORDS));
    }

    private Issued copy(Terms terms, Size size, AgreementPage.Kind kind) {
        var pdf = wording.pdf(terms, size, kind);
        return new Issued(terms.number(), size.points(), false, pdf, sha256(pdf));
    }

    private Optional<Issued> original(AgreementRecord row) {
        return opened(row, row.getPdf()).map(pdf -> {
            if (!Arrays.equals(sha256(pdf), row.getSha256()))
                throw new StorageException("The paper of this agreement is not what it was. Tell your coordinator.");
            return new Issued(row.getNumber(), row.getPoints(), true, pdf, row.getSha256());
        });
    }

    private Optional<Terms> terms(AgreementRecord row) {
        return opened(row, row.getTerms()).map(Terms::read);
    }

    private Optional<byte[]> opened(AgreementRecord row, byte[] sealed) {
        var piece = new Local(List.of(), List.of(new Local.Piece(row.getLoan(), sealed)));
        return folder.read(sql -> folder.opener(sql).open(row.getPerson(), piece)).stream()
                .findFirst();
    }

    private byte[] seal(SubjectKey key, UUID loan, byte[] plain) {
        return key.seal(loan, plain, folder.random()).bytes();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
