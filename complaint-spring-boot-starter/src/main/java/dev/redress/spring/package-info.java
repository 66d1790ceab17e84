/**
 * Redress in a Spring Boot host: {@link dev.redress.spring.RedressAutoConfiguration} makes a store on the host's data source, a desk of
 * the host's beans, and workers that sweep and deliver; {@link dev.redress.spring.SpringTransactionScope} lets the desk take part in
 * Spring's transactions. One jar for Spring Boot 3.5 and 4.0.
 */
@NullMarked
package dev.redress.spring;

import org.jspecify.annotations.NullMarked;
