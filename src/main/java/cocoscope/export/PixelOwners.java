package cocoscope.export;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which annotation of an image has each pixel, where only one can: of those that claim it the smallest, and of equals the last. So
/// nothing small vanishes behind something large.
final class PixelOwners {
    /// Where no annotation is.
    static final int NONE = -1;

    private PixelOwners() {}

    /// The index of an annotation for each pixel, row by row, or [#NONE].
    static int[] of(List<UnnumberedAnnotation> annotations, int width, int height) {
        int[] owners = new int[width * height];
        Arrays.fill(owners, NONE);
        IntStream.range(0, annotations.size()).boxed()
                .sorted(Comparator.<Integer>comparingLong(index -> annotations.get(index).area()).reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(index -> paint(annotations.get(index).region(), index, owners));
        return owners;
    }

    private static void paint(RunLengthEncoding region, int index, int[] owners) {
        int[] counts = region.counts();
        int width = region.width();
        int height = region.height();
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            int x = start / height;
            int y = start % height;
            for (int left = end - start; left > 0; left--) {
                owners[y * width + x] = index;
                if (++y == height) {
                    y = 0;
                    x++;
                }
            }
        }
    }
}
