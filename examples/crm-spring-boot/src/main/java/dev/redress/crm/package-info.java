/** The CRM. */
@NullMarked
package dev.redress.crm;

import org.jspecify.annotations.NullMarked;
