package dev.redress.desk;

import dev.redress.record.KeyNames;

/** The keys of records of the host, under which what describes a person lies in all complaints. Thread-safe. */
final class PersonKeys {

    private final Office office;
    private final Ledger ledger;

    PersonKeys(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /** Unless a complaint still names that record, or, where none did, the access log. */
    void destroyUnlessNamed(String identity, boolean wasInComplaints) {
        KeyChain keys = office.keys();
        if (keys == null) {
            return;
        }
        String tenant = ledger.tenant().name();
        String key = KeyNames.person(identity, text -> keys.token(tenant + "\n" + text));
        if (keys.holds(key)
                && ledger.store()
                        .findByToken(ledger.tenant(), Tokens.party(ledger.tenant(), identity), null, 1)
                        .isEmpty()
                && ledger.store()
                        .findByToken(ledger.tenant(), Tokens.former(ledger.tenant(), identity), null, 1)
                        .isEmpty()
                && (wasInComplaints || !new AccessLog(ledger.store(), ledger.tenant()).knows(identity))) {
            keys.destroy(key);
        }
    }
}
