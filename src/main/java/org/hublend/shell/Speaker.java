package org.hublend.shell;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the sound of each answer, on a thread of its own; a computer that makes no sound is none the worse for it.
public final class Speaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(Chime.RATE, 16, 1, true, false);
    /// What comes faster than it can be heard is left out.
    private static final int MOST_WAITING = 2;

    private final BlockingQueue<Chime> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BooleanSupplier wanted;
    private final Thread thread;

    /// @param wanted whether this desk is to be heard, asked each time
    public Speaker(BooleanSupplier wanted) {
        this.wanted = wanted;
        this.thread = Thread.ofPlatform().daemon().name("sounds").start(this::play);
    }

    public void say(Answer answer) {
        if (wanted.getAsBoolean() && thread.isAlive()) waiting.offer(Chime.of(answer));
    }

    private void play() {
        try {
            while (!Thread.currentThread().isInterrupted()) sound(waiting.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.info("This computer makes no sound: {}", e.getClass().getName());
        }
    }

    private static void sound(Chime chime) throws LineUnavailableException {
        var samples = chime.samples();
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
