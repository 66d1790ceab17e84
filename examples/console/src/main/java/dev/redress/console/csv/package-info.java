/** Reads CSV files as RFC 4180 has them: what every command that takes a data file begins with. */
@NullMarked
package dev.redress.console.csv;

import org.jspecify.annotations.NullMarked;
