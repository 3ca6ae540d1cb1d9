package cocoscope.decode.samples;

import cocoscope.geometry.Orientation;
import java.util.Arrays;

/// The samples of a picture that hold more than 8 bits each: gray levels, or red, green and blue, as numbers of any range.
public final class WideSamples {
    private static final int MAX_SORTED = 1 << 22;

    private final int width;
    private final int height;
    private final int channels;
    private final float[] values;

    /// Takes ownership of `values`.
    ///
    /// @param channels 1 or 3
    /// @param values   row by row from the top left, the channels of a pixel in turn; may hold what is no number
    public WideSamples(int width, int height, int channels, float[] values) {
        if (channels != 1 && channels != 3 || (long) width * height * channels != values.length) {
            throw new IllegalArgumentException(values.length + " samples do not fill " + width + " x " + height + " x " + channels);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.values = values;
    }

    /// The picture from the minimum to the maximum sample.
    public Picture whole() {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return picture(min, max);
    }

    /// The picture from one percentile to another, by the nearest rank among samples of all channels: of all, or of a large picture of
    /// some millions that are evenly spread.
    ///
    /// @param low  0..1
    /// @param high 0..1
    public Picture between(double low, double high) {
        float[] sorted = sorted();
        return sorted.length == 0 ? whole() : picture(at(sorted, low), at(sorted, high));
    }

    private static float at(float[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /// Samples of a pixel: 1 or 3.
    public int channels() {
        return channels;
    }

    public float value(int x, int y, int channel) {
        return values[(y * width + x) * channels + channel];
    }

    private float[] sorted() {
        int step = Math.max(1, values.length / MAX_SORTED) | 1;
        float[] finite = new float[(values.length + step - 1) / step];
        int size = 0;
        for (int i = 0; i < values.length; i += step) {
            if (Float.isFinite(values[i])) {
                finite[size++] = values[i];
            }
        }
        float[] sorted = Arrays.copyOf(finite, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The picture with `low` as black and `high` as white. What is no number is black.
    public Picture picture(double low, double high) {
        double factor = high > low ? 255 / (high - low) : 0;
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int red = level(values[i * channels], low, factor);
            pixels[i] = 0xFF000000 | (channels == 1 ? red * 0x010101
                    : red << 16 | level(values[i * channels + 1], low, factor) << 8 | level(values[i * channels + 2], low, factor));
        }
        return new Picture(width, height, pixels, this);
    }

    private static int level(float value, double low, double factor) {
        return Float.isNaN(value) ? 0 : (int) Math.clamp(Math.round((value - low) * factor), 0L, 255L);
    }

    WideSamples turned(Orientation orientation) {
        int[] sources = orientation.sources(width, height);
        float[] turned = new float[values.length];
        for (int pixel = 0; pixel < sources.length; pixel++) {
            System.arraycopy(values, sources[pixel] * channels, turned, pixel * channels, channels);
        }
        return new WideSamples(orientation.isTransposed() ? height : width, orientation.isTransposed() ? width : height, channels, turned);
    }
}
