package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A hub, a person or a member of staff as the registers have them.
///
/// @param registered the fact that brought it in; empty before that, and after an undo
/// @param erasure of a person who was erased: then nothing else is known of them, for ever
/// @param aside facts about a person that an erasure need not have known of: what was undone, what undid it,
///     decisions, and what a desk said of an erasure that a centre lost; absent where there are none
public record RegisterEntry(
        Subject subject,
        Sight sight,
        Optional<UUID> registered,
        Fields fields,
        Local local,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Erasure> erasure,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<UUID>> aside)
        implements Standing {
    /// Where the entry belongs: for a person and for staff.
    public static final String HUB = "hub";
    /// On a hub that joined an alliance: the id that the alliance knows it by. On a person who was registered
    /// twice: the record that stands for both.
    public static final String SAME = "same";

    static RegisterEntry none(Subject subject) {
        return new RegisterEntry(
                subject, Sight.NONE, Optional.empty(), Fields.NONE, Local.NONE, Optional.empty(), Optional.empty());
    }

    /// Where the entry belongs; empty where nobody has said it, or not in a way that can be read.
    public Optional<UUID> hub() {
        return fields.get(HUB).flatMap(Ids::read);
    }

    /// What the entry is said to be the same as; empty as [#hub()] is.
    public Optional<UUID> same() {
        return fields.get(SAME).flatMap(Ids::read);
    }

    /// The record that is to stand for a person, where these changes say it. See decision 0052.
    public static Optional<UUID> same(Map<String, String> changes) {
        return Optional.ofNullable(changes.get(SAME)).flatMap(Ids::read);
    }

    @Override
    public RegisterEntry withLocal(Local local) {
        return new RegisterEntry(subject, sight, registered, fields, local, erasure, aside);
    }

    @Override
    public RegisterEntry withSight(Sight sight) {
        return new RegisterEntry(subject, sight, registered, fields, local, erasure, aside);
    }

    @Override
    public RegisterEntry after(Fact fact, Kind kind) {
        if (erasure.isPresent())
            return new RegisterEntry(
                    subject,
                    sight.after(fact),
                    registered,
                    fields,
                    local,
                    Optional.of(erasure.get().after(fact, kind)),
                    aside);
        return switch (kind) {
            case Kind.PersonErased k
            when is(k.person()) ->
                new RegisterEntry(
                        subject,
                        sight.after(fact),
                        registered,
                        Fields.NONE,
                        Local.NONE,
                        Optional.of(Erasure.of(fact, k, sight, aside.orElse(List.of()))),
                        Optional.empty());
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
                        local.without(k.fact()),
                        erasure,
                        aside(k.fact(), fact.id()));
            case Kind.CaseSettled _, Kind.ErasureDone _ ->
                withSight(sight.after(fact)).withAside(aside(fact.id()));
            case Kind _ -> withSight(sight.after(fact));
        };
    }

    /// Whatever it says of somebody who was erased, somebody has to look at it.
    @Override
    public RegisterEntry afterUnread(Fact fact) {
        var late = erasure.map(e -> e.with(fact));
        return new RegisterEntry(subject, sight.after(fact), registered, fields, local, late, aside);
    }

    @Override
    public List<Case> cases() {
        if (erasure.isPresent())
            return erasure.get().openCase(subject).map(List::of).orElse(List.of());
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
                local.after(fact),
                erasure,
                aside);
    }

    private RegisterEntry change(Fact fact, Map<String, String> changes) {
        return new RegisterEntry(
                subject,
                sight.after(fact),
                registered,
                fields.after(changes, fact, sight),
                local.after(fact),
                erasure,
                aside);
    }

    private RegisterEntry withAside(Optional<List<UUID>> aside) {
        return new RegisterEntry(subject, sight, registered, fields, local, erasure, aside);
    }

    /// With these, and of the others those that are not so old that every erasure knows of them.
    private Optional<List<UUID>> aside(UUID... more) {
        if (subject.type() != SubjectType.PERSON) return aside;
        var marked = sight.marks().stream().map(Sight.Mark::fact).toList();
        var old = aside.orElse(List.of()).stream().filter(marked::contains);
        return Optional.of(Stream.concat(old, Stream.of(more))
                .distinct()
                .sorted(Ids::compare)
                .toList());
    }

    private static Map<String, String> with(Map<String, String> fields, UUID hub) {
        var all = new TreeMap<>(fields);
        all.put(HUB, hub.toString());
        return all;
    }
}
