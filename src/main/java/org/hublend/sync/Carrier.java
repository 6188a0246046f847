package org.hublend.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// What takes a signed request to the centre and brings the answer back; it knows nothing of what they say.
public interface Carrier extends AutoCloseable {
    /// Throws [IOException] where no answer came, which doesn't say whether the request arrived.
    Answer carry(Request request) throws IOException, InterruptedException;

    @Override
    void close();

    /// @param body the message, packed where that was worth it
    record Request(String path, UUID desk, long number, String signature, byte[] body) {}

    /// @param signature as the answer came with it; empty where something else than a centre answered
    /// @param key whose key it says it was signed with
    /// @param body may break while it is read
    record Answer(int status, Optional<String> signature, Optional<String> key, InputStream body) {}

    /// The way to a centre.
    interface Way {
        Carrier to(URI centre);
    }
}
