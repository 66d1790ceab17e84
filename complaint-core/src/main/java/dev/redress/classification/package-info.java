/**
 * Which category a complaint belongs to, suggested with reasons: by rules, by a classifier trained on examples, or by a chain of
 * policies. Pure: reads no clock, draws no random number, calls no store. A person decides.
 */
@NullMarked
package dev.redress.classification;

import org.jspecify.annotations.NullMarked;
