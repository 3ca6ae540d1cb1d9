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
        if (conversion.objects().found().size() > 0 || conversion.regions().removedPieces() > 0 || conversion.read().changed() == 0) {
            return Optional.empty();
        }
        Histogram levels = Histogram.of(conversion.mask()).levels();
        long least = levels.value(0);
        long greatest = levels.value(levels.size() - 1);
        return greatest - least <= NOISE ? Optional.empty()
                : Optional.of(BatchProblem.EMPTY.with(file, least, greatest, (least + greatest + 1) / 2));
    }
}
