package dev.redress.desk;

/**
 * What a sweep did. Immutable.
 *
 * @param claimed complaints that were due
 * @param recorded complaints to which something was added
 * @param milestones milestones that were recorded
 * @param breaches breaches among them
 * @param rescinded milestones that turned out not to have come
 * @param erased complaints of which a retention rule erased something
 * @param left complaints that somebody else changed meanwhile, or that could not be read; they come again
 */
public record Swept(int claimed, int recorded, int milestones, int breaches, int rescinded, int erased, int left) {}
