package cocoscope.batch;

import cocoscope.batch.annotation.Annotations;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.convert.Conversion;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The part of a conversion that a COCO file needs. Contains no pixels, and its annotations may be in a file, so that millions fit into
/// memory.
///
/// @param fileName    of the image in the COCO file: relative, with forward slashes
/// @param reading     how the mask was read
/// @param targets     the categories of the rule, and their values
/// @param stored      the annotations, one per region
/// @param leftOut     components and pixels that are in no annotation
/// @param layers      masks that it was put together from: annotations of one never share a pixel
public record ConvertedMask(String fileName, int width, int height, ReadingSummary reading, List<Labeling.LabeledValues> targets,
                            Annotations stored, LeftOut leftOut, int layers) {
    public ConvertedMask {
        targets = List.copyOf(targets);
    }

    /// One per region, read anew where they are in a file.
    ///
    /// @throws java.io.UncheckedIOException when that file cannot be read
    public List<UnnumberedAnnotation> annotations() {
        return stored.read();
    }

    /// The annotations of several masks, one mask after the other, each read when it is reached.
    ///
    /// @throws java.io.UncheckedIOException as [#annotations()]
    public static Stream<UnnumberedAnnotation> annotationsOf(List<ConvertedMask> masks) {
        return masks.stream().flatMap(mask -> mask.annotations().stream());
    }

    public static ConvertedMask of(String fileName, Conversion conversion) {
        return new ConvertedMask(fileName, conversion.mask().width(), conversion.mask().height(),
                ReadingSummary.of(conversion.read()), conversion.labeling().targets(),
                Annotations.of(IntStream.range(0, conversion.regions().size())
                        .mapToObj(region -> UnnumberedAnnotation.of(conversion, region)).toList()),
                LeftOut.of(conversion), 1);
    }

    /// A mask of which the rule knows nothing.
    static ConvertedMask empty(String fileName, Mask mask, List<Labeling.Unmapped> unmapped) {
        return new ConvertedMask(fileName, mask.width(), mask.height(), ReadingSummary.of(ReadMask.asItIs(mask, Histogram.of(mask))),
                List.of(), Annotations.of(List.of()), new LeftOut(0, 0, unmapped, 0, ObjectCounts.NONE), 1);
    }

    /// Several masks of one image as one, in their order.
    static ConvertedMask together(List<ConvertedMask> masks) {
        ConvertedMask first = masks.getFirst();
        if (masks.size() == 1) {
            return first;
        }
        return new ConvertedMask(first.fileName, first.width, first.height, first.reading,
                masks.stream().flatMap(mask -> mask.targets.stream()).distinct().toList(),
                Annotations.of(annotationsOf(masks).toList()),
                LeftOut.sum(masks.stream().map(ConvertedMask::leftOut).toList()), masks.stream().mapToInt(ConvertedMask::layers).sum());
    }

    /// As [#of(String, Conversion)], where an object without a name of its own has the category that the input says.
    static ConvertedMask of(BatchInput input, Conversion conversion) {
        ConvertedMask mask = of(input.fileName(), conversion);
        ConvertedMask named = input.category().map(mask::withObject).orElse(mask);
        return input.segments().map(segments -> segments.applyTo(named)).orElse(named);
    }

    /// Some annotations of the mask alone; all where it has none of them.
    public ConvertedMask only(List<Integer> chosen) {
        List<UnnumberedAnnotation> all = annotations();
        List<UnnumberedAnnotation> some = chosen.stream().filter(annotation -> annotation < all.size()).map(all::get).toList();
        return some.isEmpty() ? this : withAnnotations(some);
    }

    ConvertedMask withAnnotations(List<UnnumberedAnnotation> others) {
        return new ConvertedMask(fileName, width, height, reading, targets, Annotations.of(others), leftOut, layers);
    }

    ConvertedMask withReading(ReadingSummary other) {
        return new ConvertedMask(fileName, width, height, other, targets, stored, leftOut, layers);
    }

    private ConvertedMask withObject(String category) {
        return renamed(given -> given.equals(LabelRule.OBJECT) ? category : given);
    }

    /// The same with renamed categories.
    ConvertedMask renamed(UnaryOperator<String> name) {
        return new ConvertedMask(fileName, width, height, reading,
                targets.stream().map(target -> new Labeling.LabeledValues(name.apply(target.category()), target.values())).toList(),
                stored.changed(annotation -> annotation.withCategory(name.apply(annotation.category()))),
                leftOut, layers);
    }

    public int removedComponents() {
        return leftOut.removedComponents();
    }

    public long removedPixels() {
        return leftOut.removedPixels();
    }

    public List<Labeling.Unmapped> unmapped() {
        return leftOut.unmapped();
    }

    /// What decisions on single objects left out or changed.
    public ObjectCounts decided() {
        return leftOut.decided();
    }

    public long ignored() {
        return leftOut.ignored();
    }

    public long unmappedPixels() {
        return unmapped().stream().mapToLong(Labeling.Unmapped::pixels).sum();
    }
}
