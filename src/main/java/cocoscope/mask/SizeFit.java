package cocoscope.mask;

import java.util.Optional;

/// What becomes of a mask whose size is not that of its picture.
public enum SizeFit {
    /// It is refused.
    NONE,
    /// A whole multiple or fraction of the picture is scaled by nearest neighbor: every pixel has a value of the mask.
    SCALE,
    /// From 1 to [#MAX_SLIP] rows or columns are cropped at the right and the bottom, or added there, equal to the last ones.
    CROP;

    /// Sizes that differ by no more are taken for a slip of a program, not for those of two images.
    public static final int MAX_SLIP = 3;

    /// What would fit a mask of one size to a picture of another, if anything but [#NONE] does.
    public static Optional<SizeFit> of(int maskWidth, int maskHeight, int width, int height) {
        if (maskWidth == width && maskHeight == height) {
            return Optional.empty();
        }
        boolean exact = Math.max(maskWidth, width) % Math.min(maskWidth, width) == 0
                && Math.max(maskHeight, height) % Math.min(maskHeight, height) == 0;
        Optional<SizeFit> scale = scale(maskWidth, maskHeight, width, height);
        if (!(exact && scale.isPresent()) && Math.abs(maskWidth - width) <= MAX_SLIP && Math.abs(maskHeight - height) <= MAX_SLIP) {
            return Optional.of(CROP);
        }
        return scale;
    }

    private static Optional<SizeFit> scale(int maskWidth, int maskHeight, int width, int height) {
        int across = Math.max(1, Math.round((float) Math.max(maskWidth, width) / Math.min(maskWidth, width)));
        return across > 1 && isTimes(maskWidth, width, across) && isTimes(maskHeight, height, across)
                && maskWidth < width == maskHeight < height
                ? Optional.of(SCALE) : Optional.empty();
    }

    /// Rounded up or down where the larger one is no multiple.
    private static boolean isTimes(int one, int other, int times) {
        return Math.abs(Math.max(one, other) - times * Math.min(one, other)) < times;
    }

    /// The mask in the size of its picture; nothing where this does not fit it.
    public Optional<Mask> fitted(Mask mask, int width, int height) {
        if (mask.width() == width && mask.height() == height) {
            return Optional.of(mask);
        }
        return of(mask.width(), mask.height(), width, height).filter(this::equals)
                .map(_ -> mask.picked(width, height, sources(mask, width, height)));
    }

    private int[] sources(Mask mask, int width, int height) {
        int[] sources = new int[Math.multiplyExact(width, height)];
        for (int y = 0; y < height; y++) {
            int row = source(y, height, mask.height()) * mask.width();
            for (int x = 0; x < width; x++) {
                sources[y * width + x] = row + source(x, width, mask.width());
            }
        }
        return sources;
    }

    private int source(int place, int length, int ofMask) {
        return this == SCALE ? (int) ((2L * place + 1) * ofMask / (2L * length)) : Math.min(place, ofMask - 1);
    }
}
