package cocoscope.coco.index;

import cocoscope.coco.Segmentation;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import cocoscope.coco.tape.LenientJson;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;

/// The pixels that COCO's readers see of an annotation. There are none where [SegmentationDecoder] takes none.
public final class SegmentationRaster {
    private SegmentationRaster() {}

    /// What is covered, before it is rasterized.
    public sealed interface Covered {
        RunLengthEncoding runs();
    }

    private record Rings(Polygon polygon, ImageSize image) implements Covered {
        @Override
        public RunLengthEncoding runs() {
            return PolygonRaster.rasterize(polygon, image.height(), image.width());
        }
    }

    private record Runs(RunLengthEncoding runs) implements Covered {}

    /// The pixels of the segmentation.
    ///
    /// @param entry the annotation, by its index
    /// @param image its size, for polygons, where it is known; run lengths have their own
    /// @return nothing where there is no segmentation, or one that not every reader takes
    public static Optional<RunLengthEncoding> ofSegmentation(JsonTokens tokens, int entry, ImageSize image) {
        return segmentation(tokens, tokens.member(entry, "segmentation"), image).map(Covered::runs);
    }

    /// The pixels of the segmentation, or of the box where there is no segmentation.
    public static Optional<RunLengthEncoding> ofAnnotation(JsonTokens tokens, int entry, ImageSize image) {
        return covered(tokens, entry, image).map(Covered::runs);
    }

    /// What has the pixels that [#ofAnnotation] tells; equal where it is written with equal numbers.
    public static Optional<Covered> covered(JsonTokens tokens, int entry, ImageSize image) {
        int at = tokens.member(entry, "segmentation");
        boolean none = !tokens.isThere(at) || tokens.is(at, Kind.ARRAY) && tokens.isEmpty(at);
        return none ? box(tokens, entry, image) : segmentation(tokens, at, image);
    }

    private static Optional<Covered> segmentation(JsonTokens tokens, int at, ImageSize image) {
        if (tokens.is(at, Kind.ARRAY) && !image.isKnown()) {
            return Optional.empty();
        }
        return SegmentationDecoder.decode(tokens, at, image).map(segmentation -> switch (segmentation) {
            case Segmentation.Outline(var polygon) -> new Rings(polygon, image);
            case Segmentation.CompressedRuns(var runs) -> new Runs(runs);
            case Segmentation.PlainRuns(var runs) -> new Runs(runs);
        });
    }

    private static Optional<Covered> box(JsonTokens tokens, int entry, ImageSize image) {
        double[] box = new double[4];
        LenientJson.box(tokens, tokens.member(entry, "bbox"), box);
        boolean right = image.isKnown() && box[2] >= 0 && box[3] >= 0;
        for (double side : box) {
            right &= Math.abs(side) <= SegmentationDecoder.LARGEST_COORDINATE;
        }
        return !right ? Optional.empty() : Optional.of(new Rings(new Polygon(List.of(new Ring(box[0], box[1], box[0] + box[2], box[1],
                box[0] + box[2], box[1] + box[3], box[0], box[1] + box[3]))), image));
    }
}
