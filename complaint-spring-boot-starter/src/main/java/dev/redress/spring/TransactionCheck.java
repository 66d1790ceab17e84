package dev.redress.spring;

import dev.redress.spring.RedressProperties.Transactions;
import dev.redress.store.ComplaintStore;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once, when the context starts, whether the store takes part in Spring's transactions: begins one of each transaction manager
 * that knows a data source, asks the store, and rolls it back. Warns if none encloses what the store does, as then a commit of the desk stays
 * although {@code @Transactional} around it rolls back. Thread-safe.
 */
final class TransactionCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionCheck.class);

    private final ListableBeanFactory beans;
    private final ComplaintStore store;
    private final Transactions wanted;

    TransactionCheck(ListableBeanFactory beans, ComplaintStore store, Transactions wanted) {
        this.beans = beans;
        this.store = store;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted == Transactions.OWN) {
            return;
        }
        Map<String, PlatformTransactionManager> managers =
                new TreeMap<>(beans.getBeansOfType(PlatformTransactionManager.class));
        if (managers.values().stream().noneMatch(this::encloses)) {
            LOG.warn(
                    "redress: what the desk records is committed at once and stays even if @Transactional around it rolls back, because"
                            + " no transaction manager covers its data source (data sources: {}; transaction managers: {})."
                            + " Define one for it, or set redress.store.transactions=own if that is meant.",
                    String.join(", ", beans.getBeanNamesForType(DataSource.class)),
                    managers.isEmpty() ? "none" : String.join(", ", managers.keySet()));
        }
    }

    private boolean encloses(PlatformTransactionManager manager) {
        if (!knowsDataSource(manager)) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(new TransactionTemplate(manager).execute(status -> {
                status.setRollbackOnly();
                return store.inHostTransaction();
            }));
        } catch (TransactionException e) {
            LOG.debug("redress: a transaction manager could not begin a transaction", e);
            return false;
        }
    }

    /** Others, of message brokers for instance, are not asked to begin anything. Those of JPA have a property for it. */
    private static boolean knowsDataSource(PlatformTransactionManager manager) {
        if (manager instanceof ResourceTransactionManager resource
                && resource.getResourceFactory() instanceof DataSource) {
            return true;
        }
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(manager);
        return properties.isReadableProperty("dataSource")
                && properties.getPropertyValue("dataSource") instanceof DataSource;
    }
}
