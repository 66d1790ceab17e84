/** What happened to a complaint: the events, and the entries of the journal that record them. */
@NullMarked
package dev.redress.event;

import org.jspecify.annotations.NullMarked;
