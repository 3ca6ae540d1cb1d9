package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.mask.Histogram;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A mask that gives no annotation although its pixels differ by more than compression makes them.
final class EmptyMask {
    private static final int NOISE = 12;

    private EmptyMask() {}

    /// What is odd about such a mask and what helps; nothing for all others.
    static Optional<Message> warning(Path file, Conversion conversion) {
        if (conversion.objects().found().size() > 0 || conversion.regions().removedComponents() > 0 || conversion.read().changed() == 0) {
            return Optional.empty();
        }
        Histogram levels = Histogram.of(conversion.mask()).levels();
        long min = levels.value(0);
        long max = levels.value(levels.size() - 1);
        return max - min <= NOISE ? Optional.empty()
                : Optional.of(BatchProblem.EMPTY.with(file, min, max, (min + max + 1) / 2));
    }
}
