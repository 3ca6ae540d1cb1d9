package cocoscope.mask.runs;

import cocoscope.geometry.Box;
import java.util.Arrays;
import java.util.List;

/// COCO's run lengths of a binary mask: column by column, background first, always adding up to height * width.
///
/// Source of the semantics: pycocotools' maskApi.
public final class RunLengthEncoding {
    private final int height;
    private final int width;
    private final int[] counts;

    /// Takes ownership of `counts`, which fill the mask and hold no zero but the first.
    RunLengthEncoding(int height, int width, int[] counts) {
        this.height = height;
        this.width = width;
        this.counts = counts;
    }

    /// Run lengths as read from a file; zero runs are folded away.
    ///
    /// @throws IllegalArgumentException when a count is negative or the sum is not height * width
    public static RunLengthEncoding of(int height, int width, int... counts) {
        return checked(height, width, counts.clone());
    }

    /// Reads COCO's compressed string.
    ///
    /// @throws IllegalArgumentException when the string is not of the alphabet, ends early, or does not fill the mask
    public static RunLengthEncoding parse(int height, int width, String compressed) {
        return checked(height, width, CompressedCounts.parse(compressed));
    }

    /// The run lengths that COCO's compressed string tells, whatever they add up to.
    ///
    /// @throws IllegalArgumentException when the string is not of the alphabet, ends early, or has an impossible run
    public static int[] counts(String compressed) {
        return CompressedCounts.parse(compressed);
    }

    private static RunLengthEncoding checked(int height, int width, int[] counts) {
        long pixels = (long) height * width;
        if (height < 1 || width < 1 || pixels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Run lengths cannot describe a mask of " + width + " x " + height + " pixels");
        }
        long sum = 0;
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("A run cannot have the length " + count);
            }
            sum += count;
        }
        if (sum != pixels) {
            throw new IllegalArgumentException("The run lengths add up to " + sum + " pixels, not to the " + pixels + " of "
                    + width + " x " + height);
        }
        int size = foldZeros(counts);
        return new RunLengthEncoding(height, width, size == counts.length ? counts : Arrays.copyOf(counts, size));
    }

    /// Joins the neighbors of every zero run but a first one, in place; returns the number of counts that are left.
    private static int foldZeros(int[] counts) {
        int size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (i == 0 || counts[i] > 0 && (size & 1) == (i & 1)) {
                counts[size++] = counts[i];
            } else {
                counts[size - 1] += counts[i];
            }
        }
        return size;
    }

    /// The encoding of every region, in one sweep over the runs; index = region.
    public static List<RunLengthEncoding> ofRegions(LabelMap labels, Regions regions) {
        return new ColumnSweep(labels, regions).encode();
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// The number of counts.
    public int size() {
        return counts.length;
    }

    /// A copy of the counts.
    public int[] counts() {
        return counts.clone();
    }

    /// COCO's compressed string.
    public String compressed() {
        return CompressedCounts.format(counts);
    }

    /// Foreground pixels.
    public long area() {
        long area = 0;
        for (int i = 1; i < counts.length; i += 2) {
            area += counts[i];
        }
        return area;
    }

    public Box box() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            int firstColumn = start / height;
            int lastColumn = (end - 1) / height;
            boolean crosses = firstColumn < lastColumn;
            left = Math.min(left, firstColumn);
            right = lastColumn;
            top = Math.min(top, crosses ? 0 : start % height);
            bottom = Math.max(bottom, crosses ? height - 1 : (end - 1) % height);
        }
        return right < 0 ? Box.EMPTY : new Box(left, top, right - left + 1, bottom - top + 1);
    }

    /// Whether a pixel is foreground; no pixel outside of the mask is.
    public boolean has(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return false;
        }
        int left = x * height + y;
        int run = 0;
        while (left >= counts[run]) {
            left -= counts[run++];
        }
        return (run & 1) == 1;
    }

    /// 1 for foreground, row by row: `pixels[y * width + x]`.
    public byte[] pixels() {
        byte[] pixels = new byte[height * width];
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            int x = start / height;
            int y = start % height;
            for (int left = end - start; left > 0; left--) {
                pixels[y * width + x] = 1;
                if (++y == height) {
                    y = 0;
                    x++;
                }
            }
        }
        return pixels;
    }

    /// @throws IllegalArgumentException for an empty list or encodings of different sizes
    public static RunLengthEncoding union(List<RunLengthEncoding> encodings) {
        return covered(encodings, 1);
    }

    /// @throws IllegalArgumentException for an empty list or encodings of different sizes
    public static RunLengthEncoding intersection(List<RunLengthEncoding> encodings) {
        return covered(encodings, encodings.size());
    }

    /// The pixels that two encodings or more cover.
    ///
    /// @throws IllegalArgumentException for an empty list or encodings of different sizes
    public static RunLengthEncoding contested(List<RunLengthEncoding> encodings) {
        return covered(encodings, 2);
    }

    /// The pixels that this mask has and `other` has not.
    ///
    /// @throws IllegalArgumentException for encodings of different sizes
    public RunLengthEncoding without(RunLengthEncoding other) {
        return intersection(List.of(this, other.inverse()));
    }

    private RunLengthEncoding inverse() {
        boolean startsInside = counts.length > 1 && counts[0] == 0;
        int[] turned = startsInside ? Arrays.copyOfRange(counts, 1, counts.length) : new int[counts.length + 1];
        if (!startsInside) {
            System.arraycopy(counts, 0, turned, 1, counts.length);
        }
        return new RunLengthEncoding(height, width, turned);
    }

    /// The pixels that at least `times` of the encodings cover.
    private static RunLengthEncoding covered(List<RunLengthEncoding> encodings, int times) {
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("There are no run-length encodings to combine");
        }
        RunLengthEncoding first = encodings.getFirst();
        int runs = 0;
        for (RunLengthEncoding encoding : encodings) {
            requireSize(encoding, first);
            runs = Math.addExact(runs, encoding.counts.length / 2);
        }
        int[] starts = new int[runs];
        int[] ends = new int[runs];
        int run = 0;
        for (RunLengthEncoding encoding : encodings) {
            int position = 0;
            for (int i = 0; i + 1 < encoding.counts.length; i += 2) {
                starts[run] = position + encoding.counts[i];
                position = starts[run] + encoding.counts[i + 1];
                ends[run++] = position;
            }
        }
        Arrays.sort(starts);
        Arrays.sort(ends);
        return new RunLengthEncoding(first.height, first.width, swept(starts, ends, times, first.height * first.width));
    }

    /// The counts of the positions that lie between at least `times` starts and their ends.
    private static int[] swept(int[] starts, int[] ends, int times, int pixels) {
        int[] counts = new int[2 * starts.length + 1];
        int size = 0;
        int last = 0;
        int start = 0;
        int end = 0;
        while (end < ends.length) {
            int position = start < starts.length ? Math.min(starts[start], ends[end]) : ends[end];
            while (start < starts.length && starts[start] == position) {
                start++;
            }
            while (end < ends.length && ends[end] == position) {
                end++;
            }
            boolean inside = start - end >= times;
            if (inside != ((size & 1) == 1)) {
                counts[size++] = position - last;
                last = position;
            }
        }
        if (last < pixels) {
            counts[size++] = pixels - last;
        }
        return Arrays.copyOf(counts, size);
    }

    /// The pixels that both masks have.
    ///
    /// @throws IllegalArgumentException for encodings of different sizes
    public long common(RunLengthEncoding other) {
        requireSize(other, this);
        long common = 0;
        int mine = 0;
        int theirs = 0;
        int start = 0;
        long myEnd = counts[0];
        long theirEnd = other.counts[0];
        while (mine < counts.length && theirs < other.counts.length) {
            int end = (int) Math.min(myEnd, theirEnd);
            common += (mine & theirs & 1) * (end - start);
            start = end;
            if (myEnd == end && ++mine < counts.length) {
                myEnd += counts[mine];
            }
            if (theirEnd == end && ++theirs < other.counts.length) {
                theirEnd += other.counts[theirs];
            }
        }
        return common;
    }

    private static void requireSize(RunLengthEncoding encoding, RunLengthEncoding first) {
        if (encoding.height != first.height || encoding.width != first.width) {
            throw new IllegalArgumentException("Masks of " + first.width + " x " + first.height + " and "
                    + encoding.width + " x " + encoding.height + " pixels cannot be combined");
        }
    }

    /// Intersection over union; over the area of `this` when `other` is a crowd; -1 for different sizes.
    public double iou(RunLengthEncoding other, boolean crowd) {
        if (height != other.height || width != other.width) {
            return -1;
        }
        long common = common(other);
        long whole = crowd ? area() : area() + other.area() - common;
        return common == 0 ? 0 : (double) common / whole;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof RunLengthEncoding encoding && height == encoding.height && width == encoding.width
                && Arrays.equals(counts, encoding.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * height + width) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "RunLengthEncoding[" + width + " x " + height + ", " + Arrays.toString(counts) + "]";
    }
}
