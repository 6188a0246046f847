package org.hublend.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A hub, a person or a member of staff as the registers have them.
///
/// @param registered the fact that brought it in; empty before that, and after an undo
public record RegisterEntry(Subject subject, Sight sight, Optional<UUID> registered, Fields fields, Local local)
        implements Standing {
    /// Where the entry belongs: for a person and for staff.
    public static final String HUB = "hub";
    /// On a hub that joined an alliance: the id that the alliance knows it by.
    public static final String SAME = "same";

    static RegisterEntry none(Subject subject) {
        return new RegisterEntry(subject, Sight.NONE, Optional.empty(), Fields.NONE, Local.NONE);
    }

    @Override
    public RegisterEntry withLocal(Local local) {
        return new RegisterEntry(subject, sight, registered, fields, local);
    }

    @Override
    public RegisterEntry withSight(Sight sight) {
        return new RegisterEntry(subject, sight, registered, fields, local);
    }

    @Override
    public RegisterEntry after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.PersonRegistered k when is(k.person()) -> register(fact, with(k.fields(), k.hub()));
            case Kind.StaffRegistered k when is(k.staff()) -> register(fact, with(k.fields(), k.hub()));
            case Kind.HubRegistered k when is(k.hub()) -> register(fact, k.fields());
            case Kind.PersonChanged k when is(k.person()) -> change(fact, k.fields());
            case Kind.StaffChanged k when is(k.staff()) -> change(fact, k.fields());
            case Kind.HubChanged k when is(k.hub()) -> change(fact, k.fields());
            case Kind.HubJoined k
            when is(k.hub()) -> change(fact, Map.of(SAME, k.same().toString()));
            case Kind.Undone k ->
                new RegisterEntry(
                        subject,
                        sight.after(fact),
                        registered.filter(r -> !r.equals(k.fact())),
                        fields.without(k.fact()),
                        local.without(k.fact()));
            case Kind _ -> new RegisterEntry(subject, sight.after(fact), registered, fields, local);
        };
    }

    @Override
    public List<Case> cases() {
        return fields.clashes().entrySet().stream()
                .map(clash -> Case.of(CaseKind.FIELD_CLASH, subject, clash.getValue(), clash.getKey(), 0))
                .toList();
    }

    private boolean is(UUID id) {
        return subject.id().equals(id);
    }

    private RegisterEntry register(Fact fact, Map<String, String> changes) {
        return new RegisterEntry(
                subject,
                sight.after(fact),
                Optional.of(registered.orElse(fact.id())),
                fields.after(changes, fact, sight),
                local.after(fact));
    }

    private RegisterEntry change(Fact fact, Map<String, String> changes) {
        return new RegisterEntry(
                subject, sight.after(fact), registered, fields.after(changes, fact, sight), local.after(fact));
    }

    private static Map<String, String> with(Map<String, String> fields, UUID hub) {
        var all = new TreeMap<>(fields);
        all.put(HUB, hub.toString());
        return all;
    }
}
