package org.hublend.shell;

import java.util.List;

/// What an answer sounds like: short soft tones, made here, that say the same as word, icon and colour.
enum Chime {
    /// Up: go on.
    READY(tone(660, 70), tone(880, 110)),
    /// Up and home: it is recorded.
    DONE(tone(523, 70), tone(659, 70), tone(784, 130)),
    /// One tone that waits.
    ASK(tone(587, 160)),
    /// Down: it can't be.
    CANT(tone(392, 120), tone(294, 190)),
    /// A tap.
    TELL(tone(494, 60)),
    /// Twice the same, low: that scan went nowhere.
    NOT_TAKEN(tone(330, 90), tone(0, 60), tone(330, 90));

    static final int RATE = 22_050;
    private static final double LOUDNESS = 0.22;
    /// Begun and ended softly, or it clicks.
    private static final int SOFT = RATE / 125;

    private final List<Tone> tones;

    /// @param hertz 0 for silence
    private record Tone(int hertz, int millis) {
        int length() {
            return RATE * millis / 1000;
        }

        double at(int sample) {
            var edge = Math.min(1.0, Math.min(sample, length() - 1 - sample) / (double) SOFT);
            return hertz == 0 ? 0 : edge * LOUDNESS * Math.sin(2 * Math.PI * hertz * sample / RATE);
        }
    }

    Chime(Tone... tones) {
        this.tones = List.of(tones);
    }

    static Chime of(Answer answer) {
        if (answer.missed() > 0) return NOT_TAKEN;
        return switch (answer.tone()) {
            case READY -> READY;
            case DONE -> DONE;
            case ASK -> ASK;
            case CANT -> CANT;
            case TELL -> TELL;
        };
    }

    /// 16 bit, one channel, the low byte first.
    byte[] samples() {
        var samples = new byte[2 * tones.stream().mapToInt(Tone::length).sum()];
        int at = 0;
        for (var tone : tones)
            for (int i = 0; i < tone.length(); i++) {
                var value = (int) Math.round(tone.at(i) * Short.MAX_VALUE);
                samples[at++] = (byte) value;
                samples[at++] = (byte) (value >> 8);
            }
        return samples;
    }

    private static Tone tone(int hertz, int millis) {
        return new Tone(hertz, millis);
    }
}
