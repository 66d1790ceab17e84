package dev.redress.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreOptionsTest {

    @Test
    void makesFilesOfH2DurableUnlessTold() {
        assertThat(StoreOptions.durable("jdbc:h2:./x")).isEqualTo("jdbc:h2:./x;WRITE_DELAY=0");
        assertThat(StoreOptions.durable("jdbc:h2:file:/x;MODE=MySQL"))
                .isEqualTo("jdbc:h2:file:/x;MODE=MySQL;WRITE_DELAY=0");
        assertThat(StoreOptions.durable("jdbc:h2:./x;write_delay=9")).isEqualTo("jdbc:h2:./x;write_delay=9");
    }

    @Test
    void leavesOtherUrlsAlone() {
        assertThat(StoreOptions.durable("jdbc:h2:mem:x")).isEqualTo("jdbc:h2:mem:x");
        assertThat(StoreOptions.durable("jdbc:postgresql://h/d")).isEqualTo("jdbc:postgresql://h/d");
    }

    @Test
    void opensAFileToReadOnlyIfItIsThere() {
        assertThat(StoreOptions.existing("jdbc:h2:file:/d/x")).isEqualTo("jdbc:h2:file:/d/x;IFEXISTS=TRUE");
        assertThat(StoreOptions.existing("jdbc:h2:./x;ifexists=true")).isEqualTo("jdbc:h2:./x;ifexists=true");
        for (String url : new String[] {"jdbc:h2:mem:x", "jdbc:h2:tcp://h/x", "jdbc:postgresql://h/d"}) {
            assertThat(StoreOptions.existing(url)).isEqualTo(url);
        }
    }
}
