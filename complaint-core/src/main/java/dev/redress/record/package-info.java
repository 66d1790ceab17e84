/**
 * The persisted form: how entries and documents are written and read, how values are sealed, how entries are chained. Not
 * exported. The form is specified in {@code docs/record-format.md}.
 */
@NullMarked
package dev.redress.record;

import org.jspecify.annotations.NullMarked;
