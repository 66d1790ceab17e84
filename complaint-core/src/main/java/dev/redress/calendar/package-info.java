/**
 * Business time: when an organisation is open, which days count, and the arithmetic of deadlines over both. Start with
 * {@link dev.redress.calendar.BusinessCalendar#in(java.time.ZoneId)}; where organisations and laws count differently, the
 * choice is a named {@link dev.redress.calendar.Convention}.
 */
@NullMarked
package dev.redress.calendar;

import org.jspecify.annotations.NullMarked;
