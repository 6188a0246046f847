package org.hublend.staff;

import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.STAFF;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;
import org.hublend.vault.Marks;
import org.hublend.vault.PinVerifier;
import org.jooq.DSLContext;

/// The register of staff: found by their badge, let in by their PIN.
@Store
public final class Staff {
    private static final String PIN = "pin";
    private static final String PIN_IS_FIRST = "pin_is_first";

    private final DataFolder folder;

    public Staff(DataFolder folder) {
        this.folder = folder;
    }

    public Fact register(
            Recording recording,
            UUID id,
            UUID hub,
            Role role,
            String name,
            String badge,
            String pin,
            Happened happened,
            UUID actor) {
        return register(recording, id, hub, role, name, badge, verifier(pin), happened, actor);
    }

    /// What a PIN is checked against.
    ///
    /// @param isFirst whether somebody else gave it out, so that its holder chooses another at the first sign-in
    public record Verifier(String text, boolean isFirst) {}

    /// Of a PIN that its holder chose. Takes about a tenth of a second by design.
    public Verifier verifier(String pin) {
        return new Verifier(PinVerifier.make(pin, folder.keyring().pepper(), folder.random()), false);
    }

    /// Of a PIN that somebody else gave out.
    public Verifier firstVerifier(String pin) {
        return new Verifier(verifier(pin).text(), true);
    }

    /// Puts another PIN in place of somebody's.
    Fact changePin(Recording recording, UUID id, Verifier verifier, Happened happened, UUID actor) {
        var sealed = new TreeMap<>(sealed(verifier));
        // It is made with this desk's own pepper, whatever the one before was made with.
        sealed.put(Personal.PIN_PEPPER, "");
        return recording.record(Draft.of(new Kind.StaffChanged(id, Map.of(), List.of(), List.of()), happened, actor)
                .withPersonal(Personal.write(sealed)));
    }

    /// Puts another badge in place of somebody's.
    Fact changeBadge(Recording recording, Member member, String badge, Happened happened, UUID actor) {
        var before =
                member.badge().isEmpty() ? List.<Code>of() : List.of(new Code(CodeKind.BADGE, mark(member.badge())));
        var change =
                new Kind.StaffChanged(member.id(), Map.of(), List.of(new Code(CodeKind.BADGE, mark(badge))), before);
        return recording.record(Draft.of(change, happened, actor)
                .withPersonal(Personal.write(new TreeMap<>(Map.of("badge", Codes.normal(badge))))));
    }

    private static Map<String, String> sealed(Verifier verifier) {
        return Map.of(PIN, verifier.text(), PIN_IS_FIRST, verifier.isFirst() ? "yes" : "");
    }

    public Fact register(
            Recording recording,
            UUID id,
            UUID hub,
            Role role,
            String name,
            String badge,
            Verifier verifier,
            Happened happened,
            UUID actor) {
        var code = new Code(CodeKind.BADGE, mark(badge));
        var personal = new TreeMap<>(sealed(verifier));
        personal.put("name", name);
        personal.put("badge", Codes.normal(badge));
        return recording.record(Draft.of(
                        new Kind.StaffRegistered(id, hub, Map.of("role", role.word()), List.of(code)), happened, actor)
                .withPersonal(Personal.write(personal)));
    }

    /// Whose badge it is, without opening who that is.
    public Optional<UUID> idOfBadge(DSLContext sql, String badge) {
        var normal = Codes.normal(badge);
        if (normal.isEmpty()) return Optional.empty();
        return sql.select(CODE.OWNER)
                .from(CODE)
                .where(CODE.TEXT.eq(mark(normal)), CODE.KIND.eq(CodeKind.BADGE.word()))
                .orderBy(CODE.OWNER)
                .limit(1)
                .fetchOptional(CODE.OWNER);
    }

    public Optional<Member> withBadge(DSLContext sql, String badge) {
        var normal = Codes.normal(badge);
        if (normal.isEmpty()) return Optional.empty();
        return sql
                .select(CODE.OWNER)
                .from(CODE)
                .where(CODE.TEXT.eq(mark(normal)), CODE.KIND.eq(CodeKind.BADGE.word()))
                .orderBy(CODE.OWNER)
                .fetch(CODE.OWNER)
                .stream()
                .flatMap(id -> find(sql, id).stream())
                .findFirst();
    }

    public Optional<Member> find(DSLContext sql, UUID id) {
        return sql.selectFrom(STAFF).where(STAFF.ID.eq(id)).fetchOptional().map(row -> {
            var local = new Standings(sql).of(Subject.staff(id)).local();
            var fields = Personal.read(folder.opener(sql).open(id, local));
            return new Member(
                    id,
                    row.getHub(),
                    Member.role(row.getRole()),
                    row.getIsActive(),
                    fields.getOrDefault("name", ""),
                    fields.getOrDefault("badge", ""),
                    fields.getOrDefault(PIN, ""),
                    fields.containsKey(PIN_IS_FIRST));
        });
    }

    /// Whether somebody works here and has a right, without opening who that is.
    public boolean may(DSLContext sql, UUID member, Right right) {
        return sql.select(STAFF.ROLE)
                .from(STAFF)
                .where(STAFF.ID.eq(member), STAFF.IS_ACTIVE.isTrue())
                .fetchOptional(STAFF.ROLE)
                .map(Member::role)
                .filter(role -> role.compareTo(right.least()) >= 0)
                .isPresent();
    }

    /// The first of those who have a right.
    public Optional<UUID> oneWhoMay(DSLContext sql, Right right) {
        return sql.select(STAFF.ID).from(STAFF).orderBy(STAFF.ID).fetch(STAFF.ID).stream()
                .filter(id -> may(sql, id, right))
                .findFirst();
    }

    /// Everybody who uses or used Hublend here.
    List<Member> all(DSLContext sql) {
        return sql.select(STAFF.ID).from(STAFF).orderBy(STAFF.ID).fetch(STAFF.ID).stream()
                .flatMap(id -> find(sql, id).stream())
                .toList();
    }

    public boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(STAFF);
    }

    /// Checks a PIN; takes about a tenth of a second by design.
    public SignIn signIn(DSLContext sql, String badge, String pin) {
        var member =
                withBadge(sql, badge).filter(m -> m.isActive() && !m.verifier().isEmpty());
        if (member.isEmpty()) return new SignIn.UnknownBadge();
        return PinVerifier.matches(pin, member.get().verifier(), pepper(sql, member.get()))
                ? new SignIn.SignedIn(member.get())
                : new SignIn.WrongPin();
    }

    /// A PIN from before this desk joined an alliance was made with the desk's own pepper, which went along with it.
    private byte[] pepper(DSLContext sql, Member member) {
        var local = new Standings(sql).of(Subject.staff(member.id())).local();
        var fields = Personal.read(folder.opener(sql).open(member.id(), local));
        return Optional.ofNullable(fields.get(Personal.PIN_PEPPER))
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> folder.keyring().pepper());
    }

    private String mark(String badge) {
        return new Marks(folder.keyring()).mark(CodeKind.BADGE.word(), Codes.normal(badge));
    }
}
