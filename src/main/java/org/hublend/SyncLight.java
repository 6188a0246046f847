package org.hublend;

import org.hublend.shell.Light;
import org.hublend.shell.Texts;
import org.hublend.sync.Problem;
import org.hublend.sync.SyncLoop;

/// Says in words how it stands with the sending. "All sent" only when it is true.
record SyncLight(Texts texts) {
    Light of(SyncLoop.Standing standing) {
        if (standing.isAllSent()) return new Light(Light.Kind.GOOD, texts.of("light.sent"));
        var problem = standing.last().flatMap(last -> last.problem()).map(Problem::kind);
        if (problem.isEmpty() || standing.running() && problem.get() != Problem.Kind.NOT_JOINED)
            return standing.pending() > 0
                    ? new Light(Light.Kind.WAITING, texts.of("light.sending", standing.pending()))
                    : new Light(Light.Kind.WAITING, texts.of("light.catching"));
        return switch (problem.get()) {
            case NOT_JOINED -> new Light(Light.Kind.WAITING, texts.of("light.alone", standing.pending()));
            case NO_NETWORK, CUT -> new Light(Light.Kind.WAITING, texts.of("light.offline", standing.pending()));
            case NOT_THE_CENTRE, OTHER_CENTRE -> new Light(Light.Kind.TROUBLE, texts.of("light.other"));
            case REMOVED -> new Light(Light.Kind.TROUBLE, texts.of("light.removed"));
            case TOO_OLD -> new Light(Light.Kind.TROUBLE, texts.of("light.old"));
            case REFUSED -> new Light(Light.Kind.TROUBLE, texts.of("light.refused"));
        };
    }
}
