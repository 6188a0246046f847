package org.hublend.simulation;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;

/// Chance that can be had again. It is secure for nobody.
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    SeededRandom(long seed) {
        super(new Spi(seed), new Seeded());
    }

    private static final class Seeded extends Provider {
        private static final long serialVersionUID = 1;

        Seeded() {
            super("Seeded", "1", "For simulations.");
        }
    }

    private static final class Spi extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final Random random;

        Spi(long seed) {
            random = new Random(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // What the world adds would make it another run.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int size) {
            var bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
