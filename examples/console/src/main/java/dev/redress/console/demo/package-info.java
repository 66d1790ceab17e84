/** The command that shows what the library does, without any set-up: a handful of complaints and their whole lives. */
@NullMarked
package dev.redress.console.demo;

import org.jspecify.annotations.NullMarked;
