package dev.redress.complaint;

import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;

/**
 * What never changes about a complaint, save that it can adopt a newer version of its procedure. Immutable.
 *
 * @param tenant whose complaint it is
 * @param id its identifier
 * @param reference what people call it by, unique within the tenant
 * @param procedure the procedure it is handled under
 */
public record ComplaintKey(Tenant tenant, ComplaintId id, String reference, ProcedureRef procedure) {}
