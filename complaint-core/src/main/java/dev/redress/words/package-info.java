/** Words in both languages. */
@NullMarked
package dev.redress.words;

import org.jspecify.annotations.NullMarked;
