package dev.redress.calendar;

/**
 * One choice where calendars, laws and programs count differently. Each kind of choice is an enum whose constants say who
 * counts so; a calendar carries one of each kind, see {@link Conventions}.
 */
public sealed interface Convention
        permits NonWorkingStart,
                ZeroAmount,
                LandingOnClose,
                TimeOfDay,
                ReversedRange,
                CountRange,
                ClosingInstant,
                LateStart,
                Roll,
                Rounding,
                PauseEnd,
                DayTargetPause,
                NeverOpen {}
