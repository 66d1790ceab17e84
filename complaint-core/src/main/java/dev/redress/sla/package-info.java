/**
 * Clocks of a complaint: which there are, from which facts they are read, what is due next, which milestones came. Pure: the
 * same complaint, versions and instant give the same answers.
 */
@NullMarked
package dev.redress.sla;

import org.jspecify.annotations.NullMarked;
