/** The record as evidence. */
@NullMarked
package dev.redress.console.record;

import org.jspecify.annotations.NullMarked;
