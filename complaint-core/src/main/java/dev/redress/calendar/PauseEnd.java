package dev.redress.calendar;

/** Whether the end of a pause still belongs to it. */
public enum PauseEnd implements Convention {
    /** It does not: pauses are half-open. So Zammad and GLPI. The default: two pauses that touch count no instant twice. */
    EXCLUSIVE,

    /** The whole second that begins at the end is paused too. So sla-timer. */
    INCLUSIVE_SECOND
}
