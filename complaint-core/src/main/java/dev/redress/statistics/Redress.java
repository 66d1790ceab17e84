package dev.redress.statistics;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What is promised to complainants in one currency, see {@link dev.redress.complaint.Commitments}. Immutable.
 *
 * @param currency the currency
 * @param total the sum, at the currency's scale
 * @param complaints in how many complaints something is promised in it
 */
public record Redress(Currency currency, BigDecimal total, long complaints) {}
