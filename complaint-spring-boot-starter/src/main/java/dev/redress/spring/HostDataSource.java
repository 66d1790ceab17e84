package dev.redress.spring;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;

/** Which of the host's data sources holds the complaints. */
final class HostDataSource {

    private HostDataSource() {}

    static DataSource of(ListableBeanFactory beans, RedressProperties.Store settings) {
        String named = settings.dataSource();
        if (named != null) {
            return beans.getBean(named, DataSource.class);
        }
        try {
            return beans.getBean(DataSource.class);
        } catch (NoUniqueBeanDefinitionException e) {
            throw new IllegalStateException(
                    "redress.store.data-source must name one of the data source beans "
                            + List.of(beans.getBeanNamesForType(DataSource.class))
                            + ", as none is primary; was not set",
                    e);
        }
    }
}
