package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hublend.scanning.Codes;
import org.hublend.sync.Carrier;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Exchange;
import org.hublend.sync.Packed;
import org.hublend.sync.Rotation;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recorded exchanges of real desks are what the OpenAPI document says.
class OpenApiTest {
    private static final Map<String, List<String>> SCHEMAS = Map.of(
            Wire.INVITATION, List.of("Ask", "Invited"),
            Wire.ENROL, List.of("Enrol", "Enrolled"),
            Wire.PUSH, List.of("Push", "Pushed"),
            Wire.PULL, List.of("Pull", "Pulled"),
            Wire.WAIT, List.of("Wait", "Moved"),
            Wire.ROTATE, List.of("Rotate", "Rotated"));

    @TempDir
    Path temp;

    private record Heard(String path, String asked, int status, String answer) {}

    private final List<Heard> heard = new ArrayList<>();

    @Test
    void recorded_exchanges_are_as_the_document_says() throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            Carrier.Way way = _ -> new Recorder(alliance.centre);
            var link = alliance.invitation("Marple");
            assertInstanceOf(
                    Enrolling.Joining.Invited.class, Enrolling.look(link, Keyring.create(new SecureRandom()), way));
            var desk = alliance.alone("desk");
            assertInstanceOf(
                    Enrolling.Joining.Joined.class, Enrolling.join(desk.folder, link, "Desk", Codes::normal, way));
            desk.lend(desk.device("DK00001A"), desk.person("Anna Example", "D000001861"));
            assertTrue(Exchange.run(desk.folder, way).isComplete());
            assertEquals(Optional.empty(), Rotation.run(desk.folder, way));
            var other = alliance.alone("other");
            assertInstanceOf(
                    Enrolling.Joining.Refused.class, Enrolling.join(other.folder, link, "Other", Codes::normal, way));
            var wait = new Wire.Wait(alliance.epoch(), 0, 0);
            try (var recorder = new Recorder(alliance.centre)) {
                recorder.carry(request(desk, Wire.WAIT, Wire.write(wait)));
            }
            alliance.centre.revoke(desk.id());
            Exchange.run(desk.folder, way);
        }
        assertEquals(SCHEMAS.keySet(), heard.stream().map(Heard::path).collect(Collectors.toSet()));
        assertTrue(heard.stream().map(Heard::status).collect(Collectors.toSet()).containsAll(Set.of(200, 401, 403)));
        for (var one : heard) {
            var schemas = SCHEMAS.getOrDefault(one.path(), List.of());
            assertFits(schemas.getFirst(), one.asked());
            assertFits(one.status() == 200 ? schemas.getLast() : "Refusal", one.answer());
        }
    }

    @Test
    void every_path_of_the_service_is_in_the_document() throws Exception {
        for (var path : Conversation.PATHS) assertTrue(document().contains("\n  " + path + ":\n"), path);
    }

    @Test
    void the_check_sees_what_is_wrong() throws Exception {
        assertEquals(1, errors("Moved", "{\"news\":true}").size());
        assertEquals(1, errors("Moved", "{\"news\":1,\"now\":2}").size());
        assertEquals(List.of(), errors("Moved", "{\"news\":true,\"now\":2,\"more\":[]}"));
    }

    private static void assertFits(String schema, String message) throws IOException {
        assertEquals(List.of(), errors(schema, message), schema);
    }

    private static List<String> errors(String schema, String message) throws IOException {
        var root = "$schema: https://json-schema.org/draft/2020-12/schema\n$ref: '#/components/schemas/" + schema
                + "'\n" + document();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root, InputFormat.YAML)
                .validate(message, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String document() throws IOException {
        try (var in = CentreServer.openApi()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Carrier.Request request(TestDesk desk, String path, byte[] body) {
        var signature = Signing.sign(desk.folder.keyring(), Signed.request("POST", path, body, desk.id(), 0));
        return new Carrier.Request(path, desk.id(), 0, Base64.getEncoder().encodeToString(signature), body);
    }

    /// Notes what was said on the way to the centre.
    private final class Recorder implements Carrier {
        private final Carrier way;

        Recorder(Centre centre) {
            this.way = Direct.to(centre).to(URI.create("http://127.0.0.1"));
        }

        @Override
        public Answer carry(Request request) throws IOException, InterruptedException {
            var answer = way.carry(request);
            var body = answer.body().readAllBytes();
            heard.add(new Heard(
                    request.path(),
                    new String(Packed.unpack(request.body(), Wire.LARGEST), StandardCharsets.UTF_8),
                    answer.status(),
                    new String(body, StandardCharsets.UTF_8)));
            return new Answer(answer.status(), answer.signature(), answer.key(), new ByteArrayInputStream(body));
        }

        @Override
        public void close() {
            way.close();
        }
    }
}
