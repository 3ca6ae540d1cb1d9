package cocoscope.batch.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.DecodeLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {
    private final TimeLimit limit = new TimeLimit();

    @AfterEach
    void close() {
        limit.close();
    }

    @Test
    void workThatNeverEndsIsGivenUpAndItsThreadIsToldToEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);

        // Work that was given up before it began has no thread to be told.
        while (begun.getCount() > 0) {
            assertThatThrownBy(() -> limit.call(Duration.ofMillis(1), () -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    told.countDown();
                }
                return 0;
            })).isInstanceOf(TimeoutException.class);
        }

        told.await();
    }

    @Test
    void theResultOfWorkInTimeIsGiven() throws Exception {
        assertThat(limit.<Integer>call(Duration.ofDays(1), () -> 7)).isEqualTo(7);
    }

    @Test
    void theFailureOfWorkIsGiven() {
        assertThatThrownBy(() -> limit.call(Duration.ofDays(1), () -> {
            throw new IOException("broken");
        })).isInstanceOf(ExecutionException.class).hasRootCauseMessage("broken");
    }

    @Test
    void aLargeMaskHasMoreTimeInProportion() {
        DecodeLimits limits = DecodeLimits.DEFAULT;

        assertThat(limits.timeOf(1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(limits.timeOf(1 << 24)).isEqualTo(Duration.ofSeconds(60));
        assertThat(limits.timeOf(1 << 28)).isEqualTo(Duration.ofMinutes(16));
    }
}
