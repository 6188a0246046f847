package org.hublend.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hublend.central.Centre;
import org.hublend.central.CentreServer;
import org.hublend.central.Front;
import org.hublend.founding.AssistantModel.Page;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Role;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;
import org.hublend.staff.SignIn;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.sync.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantTest {
    private static final String PIN = "258013";

    @TempDir
    Path temp;

    private DataFolder folder;
    private Staff staff;
    private AssistantModel model;
    private final List<Member> finished = new ArrayList<>();

    @BeforeEach
    void open() {
        folder = ((Opening.Opened) DataFolder.open(temp.resolve("desk"), Clock.systemUTC(), new SecureRandom()))
                .folder();
        staff = new Staff(folder);
        model = new AssistantModel(new Founding(folder, staff), new InlineBackground(), Texts.british(), finished::add);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void three_steps_make_a_desk_of_a_new_alliance() {
        model.choose(true);
        names();
        model.next();
        assertEquals(2, model.step());
        you();
        model.next();
        assertEquals(Page.DONE, model.page.get());
        var badge = model.founded.get().orElseThrow().badge();
        var member = assertInstanceOf(SignIn.SignedIn.class, folder.read(sql -> staff.signIn(sql, badge, PIN)))
                .member();
        assertEquals(Role.ADMINISTRATOR, member.role());
        assertEquals("Nadia Khan", member.name());
        assertEquals("Marple Library", hubName());
        assertEquals("", model.pin.get() + model.pinAgain.get());
        model.next();
        assertEquals(List.of(member.id()), finished.stream().map(Member::id).toList());
    }

    @Test
    void nothing_is_kept_before_the_last_step() {
        model.choose(true);
        names();
        model.next();
        model.name.set("Nadia Khan");
        assertTrue(folder.self().isEmpty());
        model.back();
        model.back();
        assertEquals(Page.WAY, model.page.get());
        assertTrue(new Founding(folder, staff).isWanted());
    }

    @Test
    void what_is_missing_is_said_and_the_page_stays() {
        model.choose(true);
        model.next();
        assertTrue(model.error.get().contains("alliance"));
        names();
        model.prefix.set("dk1");
        model.next();
        assertTrue(model.error.get().contains("capital letters"));
        model.prefix.set("DK");
        model.next();
        model.next();
        assertTrue(model.error.get().contains("name"));
        model.name.set("Nadia Khan");
        model.pin.set("123");
        model.next();
        assertTrue(model.error.get().contains("4 to 8"));
        model.pin.set(PIN);
        model.pinAgain.set("258014");
        model.next();
        assertTrue(model.error.get().contains("not the same"));
        assertEquals(Page.YOU, model.page.get());
        assertTrue(folder.self().isEmpty());
    }

    @Test
    void half_an_invitation_is_refused_in_words() {
        model.choose(false);
        model.invitation.set("hublend://10.0.0.1:7443/?code=AB");
        model.next();
        assertTrue(model.error.get().contains("not a whole invitation"));
        model.invitation.set(new Link("127.0.0.1", 1, "A".repeat(16), "B".repeat(26)).toString());
        model.next();
        assertTrue(model.error.get().contains("can’t be reached")
                || model.error.get().contains("can't be reached"));
        assertEquals(Page.INVITATION, model.page.get());
    }

    @Test
    void an_invitation_is_read_back_and_then_joined() {
        try (var centre = Centre.open(
                        temp.resolve("centre"),
                        new Centre.Place.OneFile(),
                        "Test alliance",
                        Clock.systemUTC(),
                        new SecureRandom());
                var server = CentreServer.start(centre, Clock.systemUTC(), Front.here(0))) {
            centre.addHub("Bredbury Library");
            var code = centre.invite("Bredbury Library", Duration.ofHours(1));
            var link = new Link("127.0.0.1", server.port(), code, Link.pin(centre.signingPublicKey()));
            model.choose(false);
            model.invitation.set(link.shortCode().toLowerCase(Locale.ROOT));
            model.next();
            assertEquals(Page.HUB, model.page.get(), model.error.get());
            assertEquals("Bredbury Library", model.invited.get().orElseThrow().hubName());
            assertTrue(folder.self().isEmpty());
            model.next();
            you();
            model.next();
            assertEquals(Page.DONE, model.page.get());
            assertEquals("", model.error.get());
            assertFalse(model.mayTryAgain());
            assertEquals("Bredbury Library", hubName());
        }
    }

    @Test
    void a_desk_whose_invitation_was_taken_meanwhile_is_there_and_says_so() {
        try (var centre = Centre.open(
                        temp.resolve("centre"),
                        new Centre.Place.OneFile(),
                        "Test alliance",
                        Clock.systemUTC(),
                        new SecureRandom());
                var server = CentreServer.start(centre, Clock.systemUTC(), Front.here(0))) {
            centre.addHub("Bredbury Library");
            var code = centre.invite("Bredbury Library", Duration.ofHours(1));
            model.choose(false);
            model.invitation.set(
                    new Link("127.0.0.1", server.port(), code, Link.pin(centre.signingPublicKey())).toString());
            model.next();
            model.next();
            server.close();
            you();
            model.next();
            assertEquals(Page.DONE, model.page.get());
            assertFalse(model.error.get().isEmpty());
            assertTrue(model.mayTryAgain());
            model.next();
            assertEquals(1, finished.size());
        }
    }

    private void names() {
        model.alliance.set("Stockport Device Lending");
        model.hub.set("Marple Library");
    }

    private void you() {
        model.name.set("Nadia Khan");
        model.pin.set(PIN);
        model.pinAgain.set(PIN);
    }

    private String hubName() {
        var hub = folder.self().orElseThrow().hub();
        return folder.read(sql -> new Hubs(sql).find(hub)).orElseThrow().name();
    }
}
