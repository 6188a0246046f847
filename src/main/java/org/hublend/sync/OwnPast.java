package org.hublend.sync;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Store;
import org.hublend.storage.Draft;
import org.hublend.storage.Opener;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;
import org.hublend.storage.Self;
import org.hublend.vault.Keyring;
import org.hublend.vault.Marks;

/// Brings what a desk recorded alone into the alliance that it joins: whose hub it is, and the marks by which its
/// people's cards and its staff's badges are found, since those depend on the alliance's key.
@Store
final class OwnPast {
    private final Recording recording;
    private final Opener opener;
    private final Self self;
    private final UnaryOperator<String> normal;
    private final Happened now;

    /// @param normal the one way of writing for a code
    OwnPast(Recording recording, Opener opener, Self self, UnaryOperator<String> normal) {
        this.recording = recording;
        this.opener = opener;
        this.self = self;
        this.normal = normal;
        this.now = recording.today();
    }

    /// @param from the id that the hub had until now
    void join(UUID from, UUID hub, Keyring joined, byte[] pepper) {
        if (!from.equals(hub)) record(new Kind.HubJoined(from, hub), Optional.empty());
        var marks = new Marks(joined);
        for (var subject : all(SubjectType.PERSON)) {
            remark(subject, "card", CodeKind.CARD, marks)
                    .ifPresent(change -> record(
                            new Kind.PersonChanged(subject.id(), Map.of(), change.gained(), change.dropped()),
                            Optional.empty()));
        }
        // Whoever can open the sealed part holds the alliance's pepper too, so the old one is as safe there.
        var kept =
                Personal.write(Map.of(Personal.PIN_PEPPER, Base64.getEncoder().encodeToString(pepper)));
        for (var subject : all(SubjectType.STAFF)) {
            remark(subject, "badge", CodeKind.BADGE, marks)
                    .ifPresent(change -> record(
                            new Kind.StaffChanged(subject.id(), Map.of(), change.gained(), change.dropped()),
                            Optional.of(kept)));
        }
    }

    private record Change(List<Code> gained, List<Code> dropped) {}

    /// Empty where the subject has no such code, or has its new mark already.
    private Optional<Change> remark(Subject subject, String entry, CodeKind kind, Marks marks) {
        var standing = recording.standings().of(subject);
        var code = Optional.ofNullable(Personal.read(opener.open(subject.id(), standing.local()))
                        .get(entry))
                .map(normal)
                .filter(c -> !c.isBlank());
        if (code.isEmpty()) return Optional.empty();
        var gained = new Code(kind, marks.mark(kind.word(), code.get()));
        var dropped = recording
                .sql()
                .select(CODE.TEXT)
                .from(CODE)
                .where(CODE.OWNER.eq(subject.id()), CODE.KIND.eq(kind.word()), CODE.TEXT.ne(gained.text()))
                .orderBy(CODE.TEXT)
                .fetch(r -> new Code(kind, r.value1()));
        return dropped.isEmpty() ? Optional.empty() : Optional.of(new Change(List.of(gained), dropped));
    }

    private List<Subject> all(SubjectType type) {
        return recording
                .sql()
                .select(SUBJECT.ID)
                .from(SUBJECT)
                .where(SUBJECT.TYPE.eq(type.word()))
                .orderBy(SUBJECT.ID)
                .fetch(r -> new Subject(type, r.value1()));
    }

    private void record(Kind kind, Optional<byte[]> personal) {
        var draft = Draft.of(kind, now, self.desk());
        recording.record(personal.map(draft::withPersonal).orElse(draft));
    }
}
