package cocoscope.project;

import cocoscope.convert.Conversion;
import cocoscope.mask.Labeling;
import java.util.List;
import java.util.stream.IntStream;

/// What of a conversion a COCO file needs; holds no pixels, so that thousands fit into memory.
///
/// @param fileName      of the image in the COCO file: relative, with forward slashes
/// @param reading       how the mask was read
/// @param targets       the categories that the rule knew, and their values
/// @param annotations   one a region
/// @param removedPieces connected pieces below the minimum area, which are in no annotation
/// @param removedPixels the pixels of those pieces
/// @param unmapped      values that the rule does not know, with their pixels
public record ConvertedMask(String fileName, int width, int height, HowRead reading, List<Labeling.Target> targets,
                            List<UnnumberedAnnotation> annotations, int removedPieces, long removedPixels,
                            List<Labeling.Unmapped> unmapped) {
    public ConvertedMask {
        targets = List.copyOf(targets);
        annotations = List.copyOf(annotations);
        unmapped = List.copyOf(unmapped);
    }

    public static ConvertedMask of(String fileName, Conversion conversion) {
        return new ConvertedMask(fileName, conversion.mask().width(), conversion.mask().height(),
                HowRead.of(conversion.read()), conversion.labeling().targets(),
                IntStream.range(0, conversion.regions().size())
                        .mapToObj(region -> UnnumberedAnnotation.of(conversion, region)).toList(),
                conversion.regions().removedPieces(), conversion.regions().removedPixels(),
                conversion.labeling().unmapped());
    }

    public long unmappedPixels() {
        return unmapped.stream().mapToLong(Labeling.Unmapped::pixels).sum();
    }
}
