/** Rule packs, and what is due by one. */
@NullMarked
package dev.redress.console.rules;

import org.jspecify.annotations.NullMarked;
