package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** The stages by name. The persisted names are stable; the set is frozen within a major version. */
public enum StageKind implements StableNamed {
    /** Registered; nothing decided yet. */
    RECEIVED("received", true),
    /** Taken up: in scope, to be handled. */
    ACCEPTED("accepted", true),
    /** Facts and evidence are being established. */
    INVESTIGATING("investigating", true),
    /** A solution was offered; the complainant's answer is awaited. */
    PROPOSED("proposed", true),
    /** What was agreed is being carried out. */
    IMPLEMENTING("implementing", true),
    /** Solved in the handler's view; not yet summed up. */
    RESOLVED("resolved", true),
    /** Summed up and ended. */
    CLOSED("closed", false),
    /** Not taken up, for a stated reason. */
    DECLINED("declined", false),
    /** Taken back by the complainant. */
    WITHDRAWN("withdrawn", false),
    /** With an outside body: an ombudsman, a court, a regulator. */
    REFERRED("referred", false);

    private final String persisted;
    private final boolean open;

    StageKind(String persisted, boolean open) {
        this.persisted = persisted;
        this.open = open;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Whether work is still to be done in this stage.
     *
     * @return false for the ends
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Finds a stage by its stable name.
     *
     * @param persistedName as in the store
     * @return the stage
     * @throws IllegalArgumentException if no stage has that name
     */
    public static StageKind of(String persistedName) {
        return StableNamed.parse(StageKind.class, persistedName);
    }
}
