package org.hublend.sync;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The messages between a desk and the centre, in JSON. What a reader doesn't know is ignored; what it needs must be
/// there.
public final class Wire {
    /// The version of the messages; a centre serves the one before too.
    public static final int VERSION = 1;

    public static final int OLDEST = 1;
    /// What a message may have at most when it is unpacked.
    public static final int LARGEST = 16 << 20;

    public static final int BATCH_FACTS = 400;
    public static final int BATCH_BYTES = 256 << 10;

    public static final String INVITATION = "/v1/invitation";
    public static final String ENROL = "/v1/enrol";
    public static final String PUSH = "/v1/push";
    public static final String PULL = "/v1/pull";
    public static final String WAIT = "/v1/wait";
    public static final String ROTATE = "/v1/keys/rotate";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .addModule(WholeText.asked())
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .withConfigOverride(
                    Optional.class, o -> o.setNullHandling(JsonSetter.Value.construct(Nulls.SET, Nulls.SET)))
            .build();

    private Wire() {}

    /// Which hub does this invitation stand for?
    public record Ask(String code) {}

    public record Invited(UUID hub, String hubName, String alliance) {}

    /// A desk joins; signed with the key that it brings.
    public record Enrol(String code, UUID desk, String name, byte[] signingKey, byte[] receivingKey, String version) {}

    /// @param alliance the alliance key and pepper, wrapped for the desk
    public record Enrolled(
            UUID hub,
            String hubName,
            byte[] alliance,
            byte[] signingKey,
            byte[] receivingKey,
            String epoch,
            long now) {}

    /// Facts of one stream, without a gap.
    ///
    /// @param first the number of the first fact
    /// @param facts each for itself, so that one that can't be read stops no other
    /// @param keys for the subjects of sealed parts, wrapped for the centre
    public record Push(UUID incarnation, long first, List<JsonNode> facts, List<Key> keys, Sender sender) {}

    /// What a desk tells of itself, for the people who look after the centre.
    public record Sender(long wall, long pending, String version) {}

    public record Key(UUID subject, byte[] wrapped) {}

    /// @param upTo the highest number that the centre now has of this stream
    public record Pushed(long upTo, byte[] chain, List<Outcome> outcomes, long now) {}

    /// Only for facts that were not simply taken: `quarantined` or `held`, with a reason that people can read.
    public record Outcome(long number, String word, String reason) {
        public static final String QUARANTINED = "quarantined";
        public static final String HELD = "held";
    }

    /// @param epoch the centre's history that the cursor belongs to
    /// @param told of each of the desk's streams, the highest number that the centre once had
    public record Pull(String epoch, long cursor, int wire, List<Told> told, Sender sender) {}

    public record Told(UUID incarnation, long number) {}

    /// @param cursor what was read up to now; `head` is what there is
    /// @param applied how far each stream of this desk is contained in what was read when the head is reached
    public record Pulled(String epoch, long head, long cursor, List<Bundle> bundles, List<Applied> applied, long now) {}

    /// @param chain at `number`, or at the number that the desk named where that is lower; empty where there is none
    /// @param held numbers that the centre keeps but is too old to read
    public record Applied(UUID incarnation, long number, byte[] chain, List<Long> held) {}

    /// All that a desk may know of one subject.
    ///
    /// @param standing the open part, or with `local` the whole, as [org.hublend.ledger.Standing] writes it
    /// @param local sealed and coarse parts, for the desks of the own hub
    /// @param key the key of the sealed parts, wrapped for the asking desk
    public record Bundle(String type, UUID subject, String standing, Optional<String> local, Optional<byte[]> key) {}

    /// Is there anything after this cursor? The answer comes as soon as there is, or after so many seconds.
    public record Wait(String epoch, long cursor, int seconds) {}

    public record Moved(boolean news, long now) {}

    /// The desk will sign with another key from now on; signed with the key that it has.
    ///
    /// @param proof the new key's signature, see [Signed#rotation]
    public record Rotate(byte[] signingKey, byte[] proof, Sender sender) {}

    public record Rotated(long now) {}

    /// The centre says no, and why in a sentence for people.
    ///
    /// @param value a number that helps to go on: the one that was expected, or the last that was used
    public record Refusal(String problem, String sentence, long value, String epoch, long now) {
        public static final String UNKNOWN_DESK = "unknown_desk";
        public static final String REMOVED = "removed";
        public static final String BAD_SIGNATURE = "bad_signature";
        public static final String STALE_REQUEST = "stale_request";
        public static final String GAP = "gap";
        public static final String FORKED = "fork_detected";
        public static final String TOO_LARGE = "too_large";
        public static final String TOO_OLD = "too_old";
        public static final String EPOCH_CHANGED = "epoch_changed";
        public static final String TOO_MANY = "too_many";
        public static final String BAD_REQUEST = "bad_request";
        public static final String BAD_CODE = "bad_code";
        /// The desk signed with this key before it was removed or got another; it joins again with a new one.
        public static final String SPENT_KEY = "spent_key";
        public static final String NOT_READY = "not_ready";
        public static final String FAULT = "fault";
    }

    public static byte[] write(Object message) {
        return JSON.writeValueAsBytes(message);
    }

    /// Empty where the bytes are not such a message.
    public static <T> Optional<T> read(byte[] bytes, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static JsonNode node(Fact fact) {
        return JSON.valueToTree(fact);
    }

    /// Empty where it lacks something that every fact has.
    public static Optional<Fact> fact(JsonNode node) {
        try {
            return Optional.ofNullable(JSON.treeToValue(node, Fact.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Whether the bytes are JSON of a reasonable depth, with texts that any database gives back as they were.
    public static boolean isJson(byte[] bytes) {
        try {
            var tree = JSON.readTree(bytes);
            return !tree.isMissingNode() && WholeText.isIn(tree);
        } catch (JacksonException e) {
            return false;
        }
    }
}
