/** Who is to handle a complaint: the SPI, and a policy by departments, teams and load. Pure. */
@NullMarked
package dev.redress.routing;

import org.jspecify.annotations.NullMarked;
