package org.hublend.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hublend.sync.Carrier;
import org.hublend.sync.Packed;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;

/// A line that says "stored" in the centre's name as soon as it has the facts itself, and loses every second push.
final class EarlyLine implements Net.Far {
    private final Net.Far far;
    private final Path keys;
    private int pushes;

    EarlyLine(Net.Far far, Path centre) {
        this.far = far;
        this.keys = centre.resolve("keys.json");
    }

    @Override
    public Carrier.Answer answer(Carrier.Request request) throws IOException {
        if (!request.path().equals(Wire.PUSH)) return far.answer(request);
        if (++pushes % 2 == 0) return far.answer(request);
        var push = Wire.read(Packed.unpack(request.body(), Wire.LARGEST), Wire.Push.class);
        if (push.isEmpty()) return far.answer(request);
        var last = Wire.fact(push.get().facts().getLast()).orElseThrow();
        var body = Wire.write(new Wire.Pushed(
                last.number(), last.chain(), List.of(), push.get().sender().wall()));
        var keyring = Keyring.read(keys);
        var signature = Signing.sign(keyring, Signed.answer(200, body, request.signature()));
        return new Carrier.Answer(
                200,
                Optional.of(Base64.getEncoder().encodeToString(signature)),
                Optional.of(Base64.getEncoder().encodeToString(keyring.signingPublicKey())),
                new ByteArrayInputStream(body));
    }
}
