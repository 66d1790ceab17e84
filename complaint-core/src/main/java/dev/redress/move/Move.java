package dev.redress.move;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.Command;

/**
 * A command that leads a complaint to another stage. All are immutable.
 *
 * @param <F> the stage it leads from, or the family of stages
 * @param <T> the stage it leads to
 */
public sealed interface Move<F extends Stage, T extends Stage> extends Command
        permits Accept,
                Decline,
                Investigate,
                Propose,
                AcceptProposal,
                RefuseProposal,
                Resolve,
                ResolveDirectly,
                Reconsider,
                Close,
                Withdraw,
                Reopen,
                Refer,
                Remit,
                CounterPropose,
                LapseProposal,
                Appeal {}
