/** Reads the JSON files that describe data, and says where one is wrong. */
@NullMarked
package dev.redress.console.json;

import org.jspecify.annotations.NullMarked;
