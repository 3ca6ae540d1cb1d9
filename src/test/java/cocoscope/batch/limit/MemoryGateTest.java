package cocoscope.batch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MemoryGateTest {
    private static final long MEGAPIXEL = 1 << 20;

    @Test
    void masksThatDoNotFitTogetherWaitForEachOther() {
        MemoryGate gate = new MemoryGate(100);
        AtomicInteger inside = new AtomicInteger();
        LongAccumulator most = new LongAccumulator(Math::max, 0);
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400).forEach(mask -> workers.execute(() -> {
                int taken = gate.enter(mask % 9 * MEGAPIXEL);
                most.accumulate(inside.addAndGet(taken));
                inside.addAndGet(-taken);
                gate.leave(taken);
            }));
        }

        assertThat(most.get()).isBetween(1L, 100L);
    }

    @Test
    void aMaskThatTakesMoreThanAllIsLetInAlone() {
        MemoryGate gate = new MemoryGate(10);

        List<Integer> taken = IntStream.range(0, 3).map(_ -> {
            int megabytes = gate.enter(1000 * MEGAPIXEL);
            gate.leave(megabytes);
            return megabytes;
        }).boxed().toList();

        assertThat(taken).containsOnly(10);
    }
}
