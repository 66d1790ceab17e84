package dev.redress.procedure;

import dev.redress.event.EventKind;
import dev.redress.lifecycle.Notice;

/**
 * Who is to be told when something happens. Immutable.
 *
 * @param on what happens
 * @param notice who is to be told of what
 */
public record NoticeRule(EventKind on, Notice notice) {}
