package org.hublend.vault;

import static org.hublend.vault.VaultException.Reason.DAMAGED;
import static org.hublend.vault.VaultException.Reason.FORBIDDEN;
import static org.hublend.vault.VaultException.Reason.FOREIGN;
import static org.hublend.vault.VaultException.Reason.MISSING;
import static org.hublend.vault.VaultException.Reason.NEWER;
import static org.hublend.vault.VaultException.Reason.UNREADABLE;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How a keyring is written down: one JSON object with its keys in base64 and a check sum over them.
///
/// Errors of the disk and of Jackson are told as reasons and not as causes, for their messages hold paths and content.
final class KeyFile {
    private static final String FORMAT = "hublend-keyring";
    private static final int VERSION = 1;

    private KeyFile() {}

    static Keyring read(Path file) {
        var root = parsed(content(file));
        if (root.isMissingNode()) throw new VaultException(DAMAGED);
        if (!root.path("format").stringValue("").equals(FORMAT)) throw new VaultException(FOREIGN);
        int version = root.path("version").intValue(0);
        if (version > VERSION) throw new VaultException(NEWER);
        if (version < VERSION) throw new VaultException(DAMAGED);
        var keyring =
                new Keyring(key(root, "signing"), key(root, "receiving"), key(root, "alliance"), key(root, "pepper"));
        if (!MessageDigest.isEqual(check(keyring), key(root, "check"))) throw new VaultException(DAMAGED);
        return keyring;
    }

    static void write(Keyring keyring, Path file) {
        var mapper = JsonMapper.shared();
        var root = mapper.createObjectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("signing", keyring.signingKey())
                .put("receiving", keyring.receivingKey())
                .put("alliance", keyring.allianceKey())
                .put("pepper", keyring.pepper())
                .put("check", check(keyring));
        OwnersFile.write(file, mapper.writeValueAsBytes(root));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new VaultException(MISSING);
        } catch (AccessDeniedException e) {
            throw new VaultException(FORBIDDEN);
        } catch (IOException e) {
            throw new VaultException(UNREADABLE);
        }
    }

    private static JsonNode parsed(byte[] content) {
        try {
            return JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw new VaultException(DAMAGED);
        }
    }

    private static byte[] key(JsonNode root, String name) {
        byte[] key;
        try {
            key = root.path(name).binaryValue();
        } catch (JacksonException e) {
            throw new VaultException(DAMAGED);
        }
        if (key.length != Keyring.SIZE) throw new VaultException(DAMAGED);
        return key;
    }

    /// One flipped bit in the alliance key would give other marks for ever, and nothing else would tell.
    private static byte[] check(Keyring keyring) {
        return Hmac.sha256(keyring.allianceKey(), keyring.signingKey(), keyring.receivingKey(), keyring.pepper());
    }
}
