package org.hublend.vault;

import static org.hublend.vault.Bytes.filled;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Keyring keyring = Keyring.create(random);

    @Test
    void what_was_written_is_read_again() {
        var file = folder.resolve("desk.keys");
        keyring.write(file);
        assertSame(keyring, Keyring.read(file));
    }

    @Test
    void writing_again_replaces_the_file_and_leaves_no_other() throws Exception {
        var file = folder.resolve("desk.keys");
        keyring.write(file);
        var enrolled = keyring.withAlliance(filled(32, 1), filled(32, 2));
        enrolled.write(file);
        assertSame(enrolled, Keyring.read(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void the_file_is_its_owners_alone_even_when_the_one_before_was_not() throws Exception {
        var file = Files.writeString(folder.resolve("desk.keys"), "open to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        keyring.write(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void on_windows_the_owner_is_the_only_one_with_rights() throws Exception {
        var file = folder.resolve("desk.keys");
        keyring.write(file);
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        assertNotNull(view);
        assertEquals(1, view.getAcl().size());
        assertEquals(view.getOwner(), view.getAcl().getFirst().principal());
    }

    @Test
    void two_keyrings_share_nothing() {
        var other = Keyring.create(random);
        assertFalse(Arrays.equals(keyring.signingKey(), other.signingKey()));
        assertFalse(Arrays.equals(keyring.receivingKey(), other.receivingKey()));
        assertFalse(Arrays.equals(keyring.allianceKey(), other.allianceKey()));
        assertFalse(Arrays.equals(keyring.pepper(), other.pepper()));
    }

    @Test
    void a_keyring_cannot_be_changed_from_outside() {
        var before = keyring.allianceKey();
        Arrays.fill(keyring.allianceKey(), (byte) 0);
        Arrays.fill(keyring.pepper(), (byte) 0);
        assertArrayEquals(before, keyring.allianceKey());
    }

    @Test
    void an_alliance_with_keys_of_another_size_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> keyring.withAlliance(new byte[31], new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> keyring.withAlliance(new byte[32], new byte[0]));
    }

    @Test
    void nothing_secret_is_in_a_text_of_the_vault() {
        var subjectKey = SubjectKey.create(random);
        var sealed = subjectKey.seal(UUID.randomUUID(), new byte[] {1}, random);
        var commitment = Commitment.to(new byte[] {1}, random);
        var said = "" + keyring + subjectKey + new Marks(keyring) + sealed + commitment;
        assertEquals("KeyringSubjectKeyMarksSealed[17 bytes]Commitment", said);
        for (var secret : List.of(keyring.signingKey(), keyring.allianceKey(), subjectKey.bytes())) {
            assertFalse(said.contains(HexFormat.of().formatHex(secret)));
            assertFalse(said.contains(Base64.getEncoder().encodeToString(secret)));
            assertFalse(said.contains(Arrays.toString(secret)));
        }
    }

    private static void assertSame(Keyring expected, Keyring actual) {
        assertArrayEquals(expected.signingKey(), actual.signingKey());
        assertArrayEquals(expected.receivingKey(), actual.receivingKey());
        assertArrayEquals(expected.allianceKey(), actual.allianceKey());
        assertArrayEquals(expected.pepper(), actual.pepper());
    }
}
