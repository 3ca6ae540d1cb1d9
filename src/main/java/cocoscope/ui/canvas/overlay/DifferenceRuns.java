package cocoscope.ui.canvas.overlay;

import cocoscope.convert.Conversion;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;

/// The pixels of one kind of difference, in all regions of a conversion, as stretches of columns.
final class DifferenceRuns {
    private static final int NUMBERS = 3;

    private final Difference kind;
    private int[] numbers = new int[NUMBERS * 64];
    private int size;

    private DifferenceRuns(Difference kind) {
        this.kind = kind;
    }

    static DifferenceRuns of(Conversion conversion, Difference kind) {
        DifferenceRuns found = new DifferenceRuns(kind);
        for (int region = 0; region < conversion.regions().size(); region++) {
            if (!conversion.fidelityOf(region).isExact()) {
                found.compare(conversion.runs().get(region), conversion.written(region));
            }
        }
        return found;
    }

    Difference kind() {
        return kind;
    }

    int size() {
        return size / NUMBERS;
    }

    int x(int stretch) {
        return numbers[stretch * NUMBERS];
    }

    int y(int stretch) {
        return numbers[stretch * NUMBERS + 1];
    }

    /// The row after the last.
    int endY(int stretch) {
        return numbers[stretch * NUMBERS + 2];
    }

    /// Walks along both encodings at once; runs of odd index are pixels of the object.
    private void compare(RunLengthEncoding region, RunLengthEncoding written) {
        int[] meant = region.counts();
        int[] seen = written.counts();
        int wanted = kind == Difference.LOST ? 1 : 0;
        long at = 0;
        long endMeant = meant[0];
        long endSeen = seen[0];
        for (int m = 0, s = 0; m < meant.length && s < seen.length; ) {
            long end = Math.min(endMeant, endSeen);
            if (m % 2 == wanted && s % 2 != wanted) {
                add(at, end, region.height());
            }
            at = end;
            if (endMeant == at && ++m < meant.length) {
                endMeant += meant[m];
            }
            if (endSeen == at && ++s < seen.length) {
                endSeen += seen[s];
            }
        }
    }

    private void add(long from, long end, int height) {
        for (long at = from; at < end; ) {
            int y = (int) (at % height);
            int length = (int) Math.min(end - at, height - y);
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = (int) (at / height);
            numbers[size++] = y;
            numbers[size++] = y + length;
            at += length;
        }
    }
}
