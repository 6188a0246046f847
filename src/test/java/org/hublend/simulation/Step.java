package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One thing that happens: what, to which node, and the chance that settles the rest of it.
record Step(Act act, int node, long salt) {
    /// What can happen, and how often.
    enum Act {
        DEVICE(8),
        PERSON(5),
        LEND(16),
        TAKE_BACK(12),
        RENEW(3),
        STATE(6),
        SESSION(3),
        CORRECT(2),
        UNDO(4),
        CHANGE(4),
        SETTLE(6),
        NEWS(2),
        EXCHANGE(38),
        JOIN(3),
        LATE_REQUEST(4),
        DESK_DIES(4),
        CENTRE_DIES(4),
        DISK_FULL(2),
        DISK_FREE(2),
        CENTRE_FULL(2),
        CENTRE_FREE(3),
        CLOCK(3),
        CENTRE_CLOCK(1),
        BACK_UP_DESK(3),
        RESTORE_DESK(2),
        COPY_DESK(1),
        BACK_UP_CENTRE(2),
        RESTORE_CENTRE(2),
        REVOKE(1),
        ERASE(6),
        NEW_KEY(2),
        CARRY(2),
        UPGRADE(1);

        private final int weight;

        Act(int weight) {
            this.weight = weight;
        }
    }

    static List<Step> random(Random random, int count) {
        int all = 0;
        for (var act : Act.values()) all += act.weight;
        var steps = new ArrayList<Step>(count);
        for (int i = 0; i < count; i++) {
            int left = random.nextInt(all);
            int which = 0;
            while (left >= Act.values()[which].weight) left -= Act.values()[which++].weight;
            steps.add(new Step(Act.values()[which], random.nextInt(16), random.nextLong()));
        }
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        return act + " " + node;
    }
}
