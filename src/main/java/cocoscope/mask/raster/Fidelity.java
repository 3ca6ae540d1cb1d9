package cocoscope.mask.raster;

import cocoscope.mask.runs.RunLengthEncoding;

/// How the pixels that a reader makes of a written segmentation differ from the region that was meant.
///
/// @param area  pixels of the region
/// @param lost  pixels of the region that the reader does not see
/// @param added pixels that the reader sees and the region does not have
public record Fidelity(long area, long lost, long added) {
    /// The fidelity of nothing, to add others to.
    public static final Fidelity NONE = new Fidelity(0, 0, 0);

    public static Fidelity of(RunLengthEncoding region, RunLengthEncoding written) {
        if (region.height() != written.height() || region.width() != written.width()) {
            throw new IllegalArgumentException("A region and what is written of it are of one size");
        }
        long area = region.area();
        if (region.equals(written)) {
            return exact(area);
        }
        long common = region.common(written);
        return new Fidelity(area, area - common, written.area() - common);
    }

    /// The fidelity of a segmentation that a reader turns into the very pixels of the region.
    public static Fidelity exact(long area) {
        return new Fidelity(area, 0, 0);
    }

    /// The share of pixels that both have among those that either has; 1 for two empty sets.
    public double iou() {
        long either = area + added;
        return either == 0 ? 1 : (double) (area - lost) / either;
    }

    public boolean isExact() {
        return lost == 0 && added == 0;
    }

    /// Both together.
    public Fidelity plus(Fidelity other) {
        return new Fidelity(area + other.area, lost + other.lost, added + other.added);
    }
}
