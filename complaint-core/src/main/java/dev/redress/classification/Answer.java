package dev.redress.classification;

import java.util.List;

/** What a policy says: a category, or that it leaves the choice to a person. */
public sealed interface Answer permits Classification, Abstention {

    /**
     * What decided, the weightiest first.
     *
     * @return the reasons; may be empty
     */
    List<Reason> reasons();

    /**
     * The other categories considered, the likeliest first. Those of an abstention begin with the best guess.
     *
     * @return the alternatives; may be empty
     */
    List<Alternative> alternatives();
}
