/** Reads and writes the JSON of definitions that people write by hand: procedures, rule packs. Not exported. */
@NullMarked
package dev.redress.json;

import org.jspecify.annotations.NullMarked;
