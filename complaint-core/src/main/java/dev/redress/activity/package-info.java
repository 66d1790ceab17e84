/** The commands that leave a complaint's stage as it is, typed by the stages they are possible in. */
@NullMarked
package dev.redress.activity;

import org.jspecify.annotations.NullMarked;
