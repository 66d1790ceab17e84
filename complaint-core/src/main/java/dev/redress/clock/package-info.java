/**
 * Clocks: how long somebody has for something, as data, and reading one as a pure function of facts, definition, calendar and
 * instant; with the rule sets that ship. Stands on the calendar and knows nothing of complaints.
 */
@NullMarked
package dev.redress.clock;

import org.jspecify.annotations.NullMarked;
