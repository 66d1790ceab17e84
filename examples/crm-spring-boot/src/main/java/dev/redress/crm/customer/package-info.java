/** Customers, what they bought, when they were spoken with. */
@NullMarked
package dev.redress.crm.customer;

import org.jspecify.annotations.NullMarked;
