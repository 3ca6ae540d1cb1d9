package cocoscope.app.canvas;

import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.WideSamples;

/// Which samples of a picture of more than 8 bits are black and white.
public enum PictureRange {
    /// The minimum and the maximum sample.
    EXTREMES,
    /// The 2nd and the 98th percentile, so that a few hot pixels do not darken the rest.
    PERCENTILES,
    /// All that the file could hold; of fractions the minimum and the maximum.
    FULL;

    private static final double LOW = 0.02;
    private static final double HIGH = 0.98;

    /// The picture in this range; one of 8 bits stays as it is.
    public Picture of(Picture picture) {
        return switch (this) {
            case EXTREMES -> picture.samples().map(WideSamples::whole).orElse(picture);
            case PERCENTILES -> picture.samples().map(it -> it.between(LOW, HIGH)).orElse(picture);
            case FULL -> picture;
        };
    }
}
