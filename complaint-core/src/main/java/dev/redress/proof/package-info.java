/** What a check of the record says, and what proves it to others. Knows no store and no desk. */
@NullMarked
package dev.redress.proof;

import org.jspecify.annotations.NullMarked;
