package cocoscope.app.canvas;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Optional;

/// The run of a run-length encoding that a pixel is in. COCO's runs go down the columns, one column after the other.
///
/// @param index  of the pixel in that order, from 0
/// @param start  index of the first pixel of the run
/// @param length pixels of the run
/// @param number of the run among those of the object, from 1
public record RunAt(long index, long start, long length, int number) {
    /// Empty where the pixel is not of the object.
    public static Optional<RunAt> of(RunLengthEncoding runs, int x, int y) {
        long index = (long) x * runs.height() + y;
        int[] counts = runs.counts();
        long start = 0;
        for (int i = 0; i < counts.length && start <= index; i++) {
            if (index < start + counts[i]) {
                return i % 2 == 1 ? Optional.of(new RunAt(index, start, counts[i], i / 2 + 1)) : Optional.empty();
            }
            start += counts[i];
        }
        return Optional.empty();
    }
}
