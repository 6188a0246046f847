package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The names and versions of the kinds, and their JSON.
public final class Kinds {
    private record Entry(String name, int version, Class<? extends Kind> type) {}

    private static final Map<Class<? extends Kind>, Entry> BY_TYPE = Stream.of(
                    new Entry("device.registered", 1, Kind.DeviceRegistered.class),
                    new Entry("device.changed", 1, Kind.DeviceChanged.class),
                    new Entry("device.stated", 1, Kind.DeviceStated.class),
                    new Entry("devices.sent", 1, Kind.DevicesSent.class),
                    new Entry("gift.given", 1, Kind.GiftGiven.class),
                    new Entry("person.registered", 1, Kind.PersonRegistered.class),
                    new Entry("person.changed", 1, Kind.PersonChanged.class),
                    new Entry("loan.opened", 1, Kind.LoanOpened.class),
                    new Entry("loan.signed", 1, Kind.LoanSigned.class),
                    new Entry("items.returned", 1, Kind.ItemsReturned.class),
                    new Entry("items.renewed", 1, Kind.ItemsRenewed.class),
                    new Entry("session.recorded", 2, Kind.SessionRecorded.class),
                    new Entry("session.corrected", 1, Kind.SessionCorrected.class),
                    new Entry("undone", 1, Kind.Undone.class),
                    new Entry("hub.registered", 1, Kind.HubRegistered.class),
                    new Entry("hub.changed", 1, Kind.HubChanged.class),
                    new Entry("hub.joined", 1, Kind.HubJoined.class),
                    new Entry("staff.registered", 1, Kind.StaffRegistered.class),
                    new Entry("staff.changed", 1, Kind.StaffChanged.class),
                    new Entry("case.settled", 1, Kind.CaseSettled.class),
                    new Entry("person.erased", 1, Kind.PersonErased.class),
                    new Entry("erasure.done", 1, Kind.ErasureDone.class),
                    new Entry("card.shown", 1, Kind.CardShown.class))
            .collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));

    private static final Map<String, Entry> BY_NAME =
            BY_TYPE.values().stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    /// A part that is missing or null is an error and not a null, but for an [Optional], which is empty then; maps are
    /// written in the order of their keys, so that the same content gives the same bytes.
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .withConfigOverride(Optional.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET)))
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Kinds() {}

    public static String name(Kind kind) {
        return entry(kind.getClass()).name();
    }

    public static String name(Class<? extends Kind> type) {
        return entry(type).name();
    }

    public static int version(Kind kind) {
        return entry(kind.getClass()).version();
    }

    public static byte[] write(Kind kind) {
        return JSON.writeValueAsBytes(kind);
    }

    /// What a fact says; empty when it is of a kind or version that this program does not know, or not readable.
    /// Such a fact is held, never dropped.
    public static Optional<Kind> read(Fact fact) {
        var entry = BY_NAME.get(fact.kind());
        if (entry == null || fact.version() < 1 || fact.version() > entry.version()) return Optional.empty();
        try {
            return Optional.ofNullable(
                    fact.version() == entry.version()
                            ? JSON.readValue(fact.body(), entry.type())
                            : JSON.treeToValue(upToDate(fact), entry.type()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The body of an older version as the newest one would say the same.
    private static JsonNode upToDate(Fact fact) {
        var body = JSON.readTree(fact.body());
        // Version 1 of a session did not say which devices were used.
        if (fact.kind().equals("session.recorded") && body instanceof ObjectNode session) session.putArray("devices");
        return body;
    }

    /// Whether this program knows what facts of this kind and version say.
    public static boolean knows(String name, int version) {
        var entry = BY_NAME.get(name);
        return entry != null && version >= 1 && version <= entry.version();
    }

    private static Entry entry(Class<? extends Kind> type) {
        var entry = BY_TYPE.get(type);
        if (entry == null) throw new IllegalArgumentException("This kind has no name: " + type);
        return entry;
    }
}
