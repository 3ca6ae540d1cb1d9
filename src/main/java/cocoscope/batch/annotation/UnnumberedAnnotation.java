package cocoscope.batch.annotation;

import cocoscope.coco.Annotation;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Box;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.raster.Robustness;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.OptionalInt;

/// An annotation before ids are assigned: its category is still a name.
///
/// @param region   its pixels
/// @param written  the pixels that the reader of the file gets from the segmentation
/// @param fidelity how the two differ
/// @param segment  its id in the panoptic mask that it comes from, if any
/// @param crowd    whether it is several objects that nobody told apart
public record UnnumberedAnnotation(String category, Segmentation segmentation, Box box, RunLengthEncoding region,
                                   RunLengthEncoding written, Fidelity fidelity, OptionalInt segment, boolean crowd) {
    private static final int FACTOR = 1000;
    /// The categories of Cityscapes that have instances.
    private static final int FIRST_THING = 24;
    private static final int LAST_THING = 33;

    /// The annotation that a region of a conversion becomes.
    public static UnnumberedAnnotation of(Conversion conversion, int region) {
        Fidelity fidelity = conversion.fidelityOf(region);
        RunLengthEncoding runs = conversion.runs().get(region);
        UnnumberedAnnotation annotation = new UnnumberedAnnotation(conversion.category(region), conversion.segmentation(region),
                conversion.regions().box(region), runs,
                fidelity.isExact() ? runs : conversion.written(region), fidelity, segment(conversion, region), false);
        return conversion.isCrowd(region) || isGroup(conversion, region) ? annotation.asCrowd() : annotation;
    }

    /// Whether a region is several objects that nobody told apart: a category alone, where others of it have the numbers of instances.
    private static boolean isGroup(Conversion conversion, int region) {
        if (conversion.recipe().encoding().numbers() != ValueEncoding.CLASS1000) {
            return false;
        }
        int value = conversion.labeling().targets().get(conversion.regions().label(region) - 1).values().getFirst();
        return value < FACTOR && (value >= FIRST_THING && value <= LAST_THING || conversion.labeling().targets().stream()
                .flatMap(target -> target.values().stream()).anyMatch(other -> other >= FACTOR && other / FACTOR == value));
    }

    private static OptionalInt segment(Conversion conversion, int region) {
        ValueEncoding numbers = conversion.recipe().encoding().numbers();
        return numbers != ValueEncoding.PANOPTIC ? OptionalInt.empty()
                : OptionalInt.of(numbers.key(conversion.labeling().targets().get(conversion.regions().label(region) - 1).values()
                        .getFirst()));
    }

    /// What flips, enlarging and other programs leave of the segmentation, for readers that fill as COCO does; takes a while.
    public Robustness robustness() {
        return switch (segmentation) {
            case Segmentation.Outline(var polygon) -> Robustness.of(polygon, region);
            case Segmentation.CompressedRuns _, Segmentation.PlainRuns _ -> Robustness.exact(area());
        };
    }

    /// Pixels of the region.
    public long area() {
        return region.area();
    }

    public UnnumberedAnnotation withCategory(String name) {
        return new UnnumberedAnnotation(name, segmentation, box, region, written, fidelity, segment, crowd);
    }

    /// As a crowd, which the COCO format stores as run lengths.
    public UnnumberedAnnotation asCrowd() {
        return new UnnumberedAnnotation(category, new Segmentation.PlainRuns(region), box, region, region, Fidelity.exact(area()), segment,
                true);
    }

    public Annotation numbered(long id, int imageId, int categoryId) {
        return new Annotation(id, imageId, categoryId, segmentation, area(), box, crowd);
    }
}
