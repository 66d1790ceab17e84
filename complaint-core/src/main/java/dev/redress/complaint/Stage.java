package dev.redress.complaint;

/**
 * Where a complaint stands. Each stage is a record that holds what is known only there; the families ({@link Open},
 * {@link Assessable}, {@link Investigable}, {@link Concluded}, {@link Appealable}, {@link Referable}, {@link Ended}, {@link Reopenable}) are
 * sealed interfaces, so that a move that is possible from several stages names a family. Waiting is not a stage: see
 * {@link Suspension}.
 *
 * <p>Stages and families are frozen within a major version. All are immutable.
 */
public sealed interface Stage permits Referable, Concluded, Appealable, Ended {

    /**
     * The stage by name.
     *
     * @return the kind
     */
    StageKind kind();
}
