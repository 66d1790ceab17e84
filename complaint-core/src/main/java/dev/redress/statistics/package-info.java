/**
 * Figures over many complaints, computed from their snapshots alone: pure, one snapshot after the other, each in constant
 * work. What cannot be computed is absent, never zero.
 */
@NullMarked
package dev.redress.statistics;

import org.jspecify.annotations.NullMarked;
