/**
 * The problem behind several complaints: texts that tell the same, template letters, and days on which more is complained of than
 * the past explains. Pure: reads no clock, draws no random number, calls no store. A person accepts or refuses what is proposed.
 */
@NullMarked
package dev.redress.similarity;

import org.jspecify.annotations.NullMarked;
