package dev.redress.desk;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the present version, and what stands against adopting another one. */
record AdoptingRules(
        Rules rules,
        @Nullable Refusal noneNewer,
        List<Refusal> unfit,
        List<DefinitionRef> judgedBy,
        Clockwork clockwork)
        implements Rules {

    @Override
    public boolean tellsImportedApart() {
        return rules.tellsImportedApart();
    }

    /** Clocks that have ended or are overdue stay judged as they were. */
    @Override
    public Optional<TimeEvent.ClocksBound> rebinding(Snapshot complaint, Instant at) {
        List<KeptClock> kept = KeptClocks.endedOrOverdue(complaint, clockwork.read(complaint, at));
        return kept.isEmpty() && judgedBy.equals(complaint.time().judgedBy())
                ? Optional.empty()
                : Optional.of(new TimeEvent.ClocksBound(judgedBy, kept, null));
    }

    @Override
    public List<Refusal> before(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        List<Refusal> found = rules.before(complaint, command, circumstances);
        if (noneNewer == null || command != CommandKind.ADOPT_PROCEDURE) {
            return found;
        }
        List<Refusal> all = new ArrayList<>(found);
        all.add(noneNewer);
        return all;
    }

    @Override
    public List<Refusal> after(Snapshot complaint, Snapshot after, CommandKind command, Circumstances circumstances) {
        List<Refusal> all = new ArrayList<>(rules.after(complaint, after, command, circumstances));
        all.addAll(unfit);
        return all;
    }

    @Override
    public List<Notice> notices(EventKind happened) {
        return rules.notices(happened);
    }

    @Override
    public List<Promise> promises(Snapshot complaint, Instant at) {
        return rules.promises(complaint, at);
    }

    @Override
    public boolean pursuesAfterWithdrawal() {
        return rules.pursuesAfterWithdrawal();
    }
}
