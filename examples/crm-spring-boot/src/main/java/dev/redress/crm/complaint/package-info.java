/** Complaints: what was added to the CRM, all of it. */
@NullMarked
package dev.redress.crm.complaint;

import org.jspecify.annotations.NullMarked;
