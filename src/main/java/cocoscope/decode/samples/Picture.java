package cocoscope.decode.samples;

import cocoscope.geometry.Orientation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A picture to look at, as opaque 0xAARRGGBB, row by row from the top left.
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final @Nullable WideSamples samples;

    /// Takes ownership of `pixels`.
    public Picture(int width, int height, int[] pixels) {
        this(width, height, pixels, null);
    }

    /// @param samples that the pixels were made of, where these have more than 8 bits
    public Picture(int width, int height, int[] pixels, @Nullable WideSamples samples) {
        if (Math.multiplyExact(width, height) != pixels.length) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.samples = samples;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// What the pixels were made of, where that has more than 8 bits.
    public Optional<WideSamples> samples() {
        return Optional.ofNullable(samples);
    }

    public int argb(int x, int y) {
        return pixels[y * width + x];
    }

    /// The picture upright, where `orientation` is how it is stored.
    public Picture turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int[] turned = orientation.sources(width, height);
        for (int pixel = 0; pixel < turned.length; pixel++) {
            turned[pixel] = pixels[turned[pixel]];
        }
        return new Picture(orientation.isTransposed() ? height : width, orientation.isTransposed() ? width : height, turned,
                samples == null ? null : samples.turned(orientation));
    }

    /// Copies a row to `row`, from index 0.
    public void copyRow(int y, int[] row) {
        System.arraycopy(pixels, y * width, row, 0, width);
    }
}
