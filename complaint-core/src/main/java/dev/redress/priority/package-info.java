/**
 * How soon a complaint is to be handled, suggested with every factor that counted. Pure: reads no clock, draws no random number, calls
 * no store. A person may decide otherwise.
 */
@NullMarked
package dev.redress.priority;

import org.jspecify.annotations.NullMarked;
