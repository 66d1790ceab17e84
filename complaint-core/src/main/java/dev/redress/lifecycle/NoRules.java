package dev.redress.lifecycle;

import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import java.time.Instant;
import java.util.List;

/** Adds nothing to the machine. */
final class NoRules implements Rules {

    static final NoRules INSTANCE = new NoRules();

    private NoRules() {}

    @Override
    public List<Refusal> before(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return List.of();
    }

    @Override
    public List<Refusal> after(Snapshot complaint, Snapshot after, CommandKind command, Circumstances circumstances) {
        return List.of();
    }

    @Override
    public List<Notice> notices(EventKind happened) {
        return List.of();
    }

    @Override
    public List<Promise> promises(Snapshot complaint, Instant at) {
        return List.of();
    }

    @Override
    public boolean pursuesAfterWithdrawal() {
        return true;
    }
}
