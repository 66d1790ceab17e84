package dev.redress.store;

/**
 * Where a command was recorded. Immutable.
 *
 * @param commandId the command
 * @param complaintId the complaint
 * @param sequence the first journal entry of the command
 */
public record CommandRecord(CommandId commandId, ComplaintId complaintId, long sequence) {}
