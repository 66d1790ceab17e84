/** What commands print: JSON documents and lines, plain text, and progress. */
@NullMarked
package dev.redress.console.output;

import org.jspecify.annotations.NullMarked;
