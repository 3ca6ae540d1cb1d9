package cocoscope.app.canvas;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.preview.RegionAt;
import cocoscope.convert.Conversion;
import cocoscope.decode.samples.WideSamples;
import cocoscope.mask.Mask;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is known of one pixel of the shown image.
///
/// @param picture  0xRRGGBB of the picture
/// @param samples  of the picture as they are written, where they have more than 8 bits
/// @param mask     the value of the mask, as it is written
/// @param label    in the label map, 0 for the background; empty while nothing is converted
/// @param object   that the pixel belongs to
public record PixelFacts(int x, int y, int picture, Optional<String> samples, Optional<String> mask, OptionalInt label,
        Optional<ObjectFacts> object) {
    /// What becomes of a pixel that belongs to an object.
    ///
    /// @param annotation id, when its image is exported alone
    /// @param run        that the pixel is in; empty while run lengths are still to come
    public record ObjectFacts(int region, String category, int annotation, int area, Optional<RunAt> run) {}

    /// The samples of the picture, as they are written.
    public String pictureText() {
        return samples.orElseGet(() -> (picture >> 16 & 0xFF) + " " + (picture >> 8 & 0xFF) + " " + (picture & 0xFF));
    }

    /// Empty outside of the picture.
    public static Optional<PixelFacts> of(OpenedImage image, Optional<Conversion> conversion, int x, int y) {
        if (x < 0 || y < 0 || x >= image.picture().width() || y >= image.picture().height()) {
            return Optional.empty();
        }
        Optional<Conversion> shown = conversion.filter(it -> x < it.mask().width() && y < it.mask().height());
        return Optional.of(new PixelFacts(x, y, image.picture().argb(x, y) & 0xFFFFFF,
                image.picture().samples().map(it -> samples(it, x, y)),
                image.masked().map(OpenedImage.Masked::mask).filter(it -> x < it.width() && y < it.height()).map(it -> value(it, x, y)),
                shown.map(it -> OptionalInt.of(it.labeling().labels().labelAt(x, y))).orElse(OptionalInt.empty()),
                shown.flatMap(it -> object(it, x, y))));
    }

    private static String samples(WideSamples samples, int x, int y) {
        return IntStream.range(0, samples.channels()).mapToObj(channel -> new DecimalFormat("0.####",
                DecimalFormatSymbols.getInstance(Locale.ROOT)).format(samples.value(x, y, channel))).collect(Collectors.joining(" "));
    }

    private static String value(Mask mask, int x, int y) {
        int value = mask.valueAt(x, y);
        return mask.samples() == Mask.Samples.COLOR ? String.format(Locale.ROOT, "#%06X", value) : Integer.toString(value);
    }

    private static Optional<ObjectFacts> object(Conversion conversion, int x, int y) {
        int region = RegionAt.pixel(conversion, x, y);
        if (region < 0) {
            return Optional.empty();
        }
        Optional<RunAt> run = region < conversion.runs().size() ? RunAt.of(conversion.runs().get(region), x, y) : Optional.empty();
        return Optional.of(new ObjectFacts(region, conversion.category(region), region + 1, conversion.regions().area(region), run));
    }
}
