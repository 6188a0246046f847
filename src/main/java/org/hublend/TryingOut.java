package org.hublend;

import java.util.concurrent.atomic.AtomicInteger;
import org.hublend.commands.DeskProgram;
import org.hublend.lending.Counter;
import org.hublend.lending.DeskModel;
import org.hublend.shell.Background;
import org.hublend.shell.Problems;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;

/// What is different while somebody tries Hublend out: a badge to begin with, and a tour of what to scan.
record TryingOut(
        DeskModel desk, Counter counter, Attendance attendance, Background background, Texts texts, Problems problems) {
    void begin(DeskProgram.Trial trial) {
        attendance.screen.hint.set(texts.of("signin.trial", trial.badge(), trial.pin()));
        makeReady(trial.meanwhile());
    }

    /// Devices that the tour names may still change hands while the year of the sample goes by.
    private void makeReady(DeskProgram.Meanwhile meanwhile) {
        var percent = new AtomicInteger();
        background.start(
                "Sample",
                Background.Urgency.NOW,
                () -> {
                    meanwhile.run(percent::set);
                    return counter.tour();
                },
                tour -> {
                    percent.set(100);
                    if (attendance.present.get().isPresent())
                        desk.tell(texts.of("tour.ready"), texts.of("tour.ready.more"));
                    desk.tour.set(tour);
                },
                failure -> problems.add("Sample", failure));
        attendance.present.subscribe(who -> {
            if (who.isPresent() && percent.get() < 100)
                desk.tell(texts.of("tour.wait"), texts.of("tour.wait.more", percent.get()));
        });
    }
}
