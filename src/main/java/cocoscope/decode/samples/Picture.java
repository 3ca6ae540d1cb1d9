package cocoscope.decode.samples;

import cocoscope.geometry.Orientation;

/// A picture to look at, as opaque 0xAARRGGBB, row by row from the top left.
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    /// Takes ownership of `pixels`.
    public Picture(int width, int height, int[] pixels) {
        if (Math.multiplyExact(width, height) != pixels.length) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
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
        return new Picture(orientation.isTransposed() ? height : width, orientation.isTransposed() ? width : height, turned);
    }

    /// Copies a row to `row`, from index 0.
    public void copyRow(int y, int[] row) {
        System.arraycopy(pixels, y * width, row, 0, width);
    }
}
