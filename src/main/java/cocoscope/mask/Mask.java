package cocoscope.mask;

import cocoscope.geometry.Orientation;
import cocoscope.mask.jpeg.JpegComponents;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The raw samples of a mask file, row by row from the top left; nothing scaled, blended or color-managed.
///
/// What a value means depends on [#samples()]: a gray level (0..255 or 0..65535, or an id of up to
/// 31 bits), a palette index (0..255), or a color packed as 0xRRGGBB.
public final class Mask {
    /// What one value of a mask stands for.
    public enum Samples { GRAY, INDEX, COLOR }

    private final int width;
    private final int height;
    private final Samples samples;
    private final int bits;
    private final boolean lossy;
    private final byte @Nullable [] bytes;
    private final short @Nullable [] shorts;
    private final int @Nullable [] ints;
    private final int @Nullable [] palette;
    private final @Nullable Deferred<Optional<JpegComponents>> jpeg;
    private final Deferred<Optional<KeptRuns>> runs = new Deferred<>(() -> KeptRuns.of(this));

    private Mask(int width, int height, Samples samples, int bits, boolean lossy, int length,
                 byte @Nullable [] bytes, short @Nullable [] shorts,
                 int @Nullable [] ints, int @Nullable [] palette, @Nullable Deferred<Optional<JpegComponents>> jpeg) {
        if (width < 1 || height < 1 || Math.multiplyExact(width, height) != length) {
            throw new IllegalArgumentException(length + " samples do not fill " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.samples = samples;
        this.bits = bits;
        this.lossy = lossy;
        this.bytes = bytes;
        this.shorts = shorts;
        this.ints = ints;
        this.palette = palette;
        this.jpeg = jpeg;
    }

    /// Takes ownership of `samples`: width * height gray levels of `bits` bits each (1, 2, 4 or 8), unscaled.
    public static Mask gray8(int width, int height, int bits, byte[] samples) {
        return new Mask(width, height, Samples.GRAY, bits, false, samples.length, samples, null, null, null, null);
    }

    /// Takes ownership of `samples`: width * height unsigned 16-bit gray levels.
    public static Mask gray16(int width, int height, short[] samples) {
        return new Mask(width, height, Samples.GRAY, 16, false, samples.length, null, samples, null, null, null);
    }

    /// Takes ownership of `samples`: width * height ids from 0, some of them beyond 16 bits.
    public static Mask gray31(int width, int height, int[] samples) {
        return new Mask(width, height, Samples.GRAY, 31, false, samples.length, null, null, samples, null, null);
    }

    /// Takes ownership of `samples`: width * height palette indices; `palette` holds 0xRRGGBB by index.
    public static Mask index(int width, int height, int bits, byte[] samples, int[] palette) {
        return new Mask(width, height, Samples.INDEX, bits, false, samples.length, samples, null, null, palette.clone(), null);
    }

    /// Takes ownership of `samples`: width * height colors as 0xRRGGBB.
    public static Mask color(int width, int height, int[] samples) {
        return new Mask(width, height, Samples.COLOR, 24, false, samples.length, null, null, samples, null, null);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Samples samples() {
        return samples;
    }

    /// Bits of one value: 1, 2, 4, 8, 16 or 31 for gray, up to 8 for index, 24 for color.
    public int bits() {
        return bits;
    }

    /// Whether values are beyond 16 bits, so that a table of all possible ones would be too long.
    public boolean isWide() {
        return bits > 16;
    }

    /// The same samples, marked as coming from a file whose compression changes values (JPEG, lossy WebP).
    public Mask asLossy() {
        return new Mask(width, height, samples, bits, true, width * height, bytes, shorts, ints, palette, jpeg);
    }

    /// The same samples of a JPEG file, with what the file holds of them, which is read when a reading asks for it.
    public Mask withJpeg(Supplier<Optional<JpegComponents>> jpeg) {
        return new Mask(width, height, samples, bits, true, width * height, bytes, shorts, ints, palette, new Deferred<>(jpeg));
    }

    /// What a JPEG file holds of the mask, where it could be read.
    public Optional<JpegComponents> jpeg() {
        return jpeg == null ? Optional.empty() : jpeg.get();
    }

    /// Whether the file's compression may have changed values.
    public boolean lossy() {
        return lossy;
    }

    /// The maximum value that the file's depth can hold.
    public int maximum() {
        return (int) ((1L << bits) - 1);
    }

    /// The maximum level that a band can end at: that of the luma for colors.
    public int topLevel() {
        return samples == Samples.COLOR ? 255 : maximum();
    }

    /// The gray level of a packed color, with the weights and rounding of OpenCV's reading of a PNG as gray.
    public static int luma(int rgb) {
        return (9798 * (rgb >> 16 & 0xFF) + 19235 * (rgb >> 8 & 0xFF) + 3735 * (rgb & 0xFF)) >> 15;
    }

    /// The palette as 0xRRGGBB by index, for masks of [Samples#INDEX].
    public Optional<int[]> palette() {
        return Optional.ofNullable(palette).map(int[]::clone);
    }

    /// The raw value at a pixel inside the mask.
    public int valueAt(int x, int y) {
        int index = y * width + x;
        if (bytes != null) {
            return bytes[index] & 0xFF;
        }
        return shorts != null ? shorts[index] & 0xFFFF : ints == null ? 0 : ints[index];
    }

    /// Copies row `y` as raw values into `row`, which holds at least `width()` numbers.
    public void copyRow(int y, int[] row) {
        int offset = y * width;
        if (bytes != null) {
            for (int x = 0; x < width; x++) {
                row[x] = bytes[offset + x] & 0xFF;
            }
        } else if (shorts != null) {
            for (int x = 0; x < width; x++) {
                row[x] = shorts[offset + x] & 0xFFFF;
            }
        } else if (ints != null) {
            System.arraycopy(ints, offset, row, 0, width);
        }
    }

    /// The runs of equal value in its rows, to go through from the first row on.
    public RowRuns runs() {
        return new RowRuns(this, runs.get().orElse(null), null);
    }

    /// As [#runs], with the number that stands for each value in its place. Neighboring runs may have the same number.
    public RowRuns runs(EntryTable numbers) {
        return new RowRuns(this, runs.get().orElse(null), numbers);
    }

    /// Whether every pixel has `value`.
    public boolean isFilledWith(int value) {
        RowRuns found = runs();
        for (int y = 0; y < height; y++) {
            found.move(y);
            if (found.last() - found.first() > 1 || found.value(found.first()) != value) {
                return false;
            }
        }
        return true;
    }

    /// The bits that some pixel has.
    public int bitsThatAreSet() {
        int set = 0;
        RowRuns found = runs();
        for (int y = 0; y < height; y++) {
            found.move(y);
            for (int run = found.first(); run < found.last(); run++) {
                set |= found.value(run);
            }
        }
        return set;
    }

    /// Gray levels: `number` (1 to 255) where bit `place` is set, else 0.
    public Mask bit(int place, int number) {
        byte[] levels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            copyRow(y, row);
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) ((row[x] >> place & 1) * number);
            }
        }
        return gray8(width, height, 8, levels);
    }

    /// The mask as it is seen upright. What a JPEG file holds of it does not turn with it.
    public Mask turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        return picked(orientation.isTransposed() ? height : width, orientation.isTransposed() ? width : height,
                orientation.sources(width, height));
    }

    /// A mask of `newWidth * newHeight` pixels, each with the value that this one has at a place, row by row.
    Mask picked(int newWidth, int newHeight, int[] sources) {
        byte[] pickedBytes = bytes == null ? null : new byte[sources.length];
        short[] pickedShorts = shorts == null ? null : new short[sources.length];
        int[] pickedInts = ints == null ? null : new int[sources.length];
        for (int pixel = 0; pixel < sources.length; pixel++) {
            if (bytes != null && pickedBytes != null) {
                pickedBytes[pixel] = bytes[sources[pixel]];
            } else if (shorts != null && pickedShorts != null) {
                pickedShorts[pixel] = shorts[sources[pixel]];
            } else if (ints != null && pickedInts != null) {
                pickedInts[pixel] = ints[sources[pixel]];
            }
        }
        return new Mask(newWidth, newHeight, samples, bits, lossy, sources.length, pickedBytes, pickedShorts, pickedInts, palette, null);
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    short @Nullable [] shorts() {
        return shorts;
    }

    int @Nullable [] ints() {
        return ints;
    }
}
