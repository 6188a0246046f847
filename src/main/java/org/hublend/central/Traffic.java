package org.hublend.central;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the requests that are under way, so that a stop lets them finish and lets no more begin.
final class Traffic {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int underWay;
    private boolean stopped;

    /// Whether a request may begin; then [#leave] must follow.
    boolean enter() {
        lock.lock();
        try {
            if (!stopped) underWay++;
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            underWay--;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is under way. Answers whether that came in time.
    boolean drained(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (underWay > 0 && left > 0) left = quiet.awaitNanos(left);
            return underWay == 0;
        } finally {
            lock.unlock();
        }
    }
}
