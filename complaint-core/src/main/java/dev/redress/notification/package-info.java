/** Telling people: what a host implements to send, and what is sent. */
@NullMarked
package dev.redress.notification;

import org.jspecify.annotations.NullMarked;
