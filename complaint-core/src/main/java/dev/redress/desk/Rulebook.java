package dev.redress.desk;

import dev.redress.complaint.ProcedureRef;
import dev.redress.lifecycle.Rules;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;

/** What each version of a procedure adds to the machine, read from the store once. Thread-safe. */
final class Rulebook {

    Rulebook(ComplaintStore store, Tenant tenant) {}

    Rules of(ProcedureRef ref) {
        return Rules.none();
    }
}
