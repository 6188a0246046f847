package org.hublend.vault;

import static org.hublend.vault.Bytes.flipped;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrapsTest {
    private final SecureRandom random = new SecureRandom();
    private final Keyring holder = Keyring.create(random);
    private final SubjectKey key = SubjectKey.create(random);
    private final UUID subject = UUID.randomUUID();
    private final Wraps wraps = new Wraps(random);

    @Test
    void the_holder_opens_what_was_sealed_with_the_wrapped_key() {
        var fact = UUID.randomUUID();
        var sealed = key.seal(fact, new byte[] {1, 2, 3}, random);
        var unwrapped = wraps.unwrap(wraps.wrap(key, subject, holder.receivingPublicKey()), subject, holder);
        assertArrayEquals(
                new byte[] {1, 2, 3}, unwrapped.orElseThrow().open(fact, sealed).orElseThrow());
    }

    @Test
    void a_key_can_be_wrapped_again_for_the_next_holder() {
        var next = Keyring.create(random);
        var first = wraps.unwrap(wraps.wrap(key, subject, holder.receivingPublicKey()), subject, holder);
        var second = wraps.unwrap(wraps.wrap(first.orElseThrow(), subject, next.receivingPublicKey()), subject, next);
        assertArrayEquals(key.bytes(), second.orElseThrow().bytes());
    }

    @Test
    void another_holder_gets_nothing() {
        var wrapped = wraps.wrap(key, subject, holder.receivingPublicKey());
        assertTrue(wraps.unwrap(wrapped, subject, Keyring.create(random)).isEmpty());
    }

    @Test
    void a_wrap_moved_to_another_subject_does_not_open() {
        var wrapped = wraps.wrap(key, subject, holder.receivingPublicKey());
        assertTrue(wraps.unwrap(wrapped, UUID.randomUUID(), holder).isEmpty());
    }

    @Test
    void one_changed_bit_or_a_missing_end_is_noticed() {
        var wrapped = wraps.wrap(key, subject, holder.receivingPublicKey());
        assertEquals(80, wrapped.length);
        for (int at = 0; at < wrapped.length; at++) {
            assertTrue(wraps.unwrap(flipped(wrapped, at), subject, holder).isEmpty(), "byte " + at);
            assertTrue(wraps.unwrap(Arrays.copyOf(wrapped, at), subject, holder).isEmpty(), at + " bytes");
        }
    }

    @Test
    void the_same_key_wrapped_twice_differs() {
        assertFalse(Arrays.equals(
                wraps.wrap(key, subject, holder.receivingPublicKey()),
                wraps.wrap(key, subject, holder.receivingPublicKey())));
    }

    @Test
    void enrolment_brings_the_alliance_and_leaves_the_desk_its_own_keys() {
        var centre = Keyring.create(random);
        var desk = UUID.randomUUID();
        var enrolled = wraps.unwrapAlliance(wraps.wrapAlliance(centre, desk, holder.receivingPublicKey()), desk, holder)
                .orElseThrow();
        assertArrayEquals(centre.allianceKey(), enrolled.allianceKey());
        assertArrayEquals(centre.pepper(), enrolled.pepper());
        assertArrayEquals(holder.signingPublicKey(), enrolled.signingPublicKey());
        assertArrayEquals(holder.receivingPublicKey(), enrolled.receivingPublicKey());
    }

    @Test
    void an_alliance_is_not_taken_for_another_desk_nor_for_a_subjects_key() {
        var desk = UUID.randomUUID();
        var alliance = wraps.wrapAlliance(Keyring.create(random), desk, holder.receivingPublicKey());
        assertEquals(Optional.empty(), wraps.unwrapAlliance(alliance, UUID.randomUUID(), holder));
        assertEquals(Optional.empty(), wraps.unwrapAlliance(alliance, desk, Keyring.create(random)));
        assertEquals(Optional.empty(), wraps.unwrap(alliance, desk, holder));
        var wrapped = wraps.wrap(key, desk, holder.receivingPublicKey());
        assertEquals(Optional.empty(), wraps.unwrapAlliance(wrapped, desk, holder));
    }

    @Test
    void many_threads_share_one() throws Exception {
        int threads = 8;
        var start = new CyclicBarrier(threads);
        Callable<Integer> work = () -> {
            start.await();
            int right = 0;
            for (int round = 0; round < 40; round++) {
                var id = UUID.randomUUID();
                var own = SubjectKey.create(random);
                var unwrapped = wraps.unwrap(wraps.wrap(own, id, holder.receivingPublicKey()), id, holder);
                if (Arrays.equals(own.bytes(), unwrapped.orElseThrow().bytes())) right++;
            }
            return right;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var done = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> work).toList());
            for (var one : done) assertEquals(40, one.get());
        }
    }
}
