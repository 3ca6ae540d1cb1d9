package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.coco.Segmentation;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.object.DecidedObjects;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The result of applying a recipe to a mask: the one value that overlay, counts, JSON pane, export and command line read.
///
/// Regions, run lengths, polygons and rasters share one index, the region.
///
/// @param mask     as stored
/// @param read     the mask as the rule saw it
/// @param labeling after decisions on single objects
/// @param regions  after decisions on single objects
/// @param objects  what these decisions changed
/// @param runs     one per region; empty in a draft
/// @param outlines polygons and what readers get from them; none in a draft
public record Conversion(Mask mask, Recipe recipe, ReadMask read, Labeling labeling, Regions regions, ObjectStage objects,
                         List<RunLengthEncoding> runs, ConvertedPolygons outlines) {
    public Conversion {
        runs = List.copyOf(runs);
    }

    /// The same with renamed categories.
    public Conversion renamed(UnaryOperator<String> name) {
        return new Conversion(mask, recipe, read, labeling.renamed(name), regions, objects.renamed(name), runs, outlines);
    }

    public List<Polygon> polygons() {
        return outlines.polygons();
    }

    public List<RunLengthEncoding> rasters() {
        return outlines.rasters();
    }

    public List<Fidelity> fidelity() {
        return outlines.fidelity();
    }

    /// Only itself: comparing thousands of polygons takes too long for those who watch a conversion change.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Whether run lengths, or the polygons that the recipe asks for, are still to come.
    public boolean isDraft() {
        return runs.size() < regions.size() || recipe.segmentation().hasPolygons() && polygons().size() < regions.size();
    }

    /// The same with the run lengths of an earlier conversion, if that has the same regions.
    Conversion withRuns(Optional<Conversion> before) {
        return before.filter(conversion -> conversion.regions == regions && !conversion.runs.isEmpty())
                .map(conversion -> new Conversion(mask, recipe, read, labeling, regions, objects, conversion.runs, outlines))
                .orElse(this);
    }

    /// The same with run lengths, which a draft does not have.
    public Conversion withRuns() {
        return runs.size() == regions.size() ? this : new Conversion(mask, recipe, read, labeling, regions, objects,
                RunLengthEncoding.ofRegions(labeling.labels(), regions), outlines);
    }

    /// The values that the rule saw.
    public Histogram histogram() {
        return read.histogram();
    }

    /// The name of a region's category.
    public String category(int region) {
        return labeling.targets().get(regions.label(region) - 1).category();
    }

    /// Whether a region was marked as a crowd: several objects that were not separated. The COCO format stores crowds as run
    /// lengths.
    public boolean isCrowd(int region) {
        return objects.decided().made(regions.label(region)).filter(DecidedObjects.Made::crowd).isPresent();
    }

    /// What decisions on single objects left out or changed.
    public ObjectCounts decided() {
        return objects.decided().counts();
    }

    /// The segmentation of a region as it is written: run lengths also if they replace a polygon.
    public Segmentation segmentation(int region) {
        if (isCrowd(region)) {
            return new Segmentation.PlainRuns(runs.get(region));
        }
        return switch (recipe.segmentation()) {
            case POLYGON, AUTO -> isWrittenAsRuns(region) ? asRuns(runs.get(region), recipe.profile())
                    : new Segmentation.Outline(polygons().get(region));
            case RLE -> new Segmentation.CompressedRuns(runs.get(region));
            case RLE_COUNTS -> new Segmentation.PlainRuns(runs.get(region));
        };
    }

    /// Run lengths in the form that readers of the profile expect.
    static Segmentation asRuns(RunLengthEncoding runs, Profile profile) {
        return profile.takesCompressedRuns() ? new Segmentation.CompressedRuns(runs) : new Segmentation.PlainRuns(runs);
    }

    /// Whether a region's polygon is less faithful than the recipe asks for.
    public boolean isBelowFloor(int region) {
        return !fidelity().isEmpty() && !isCrowd(region) && !outlines.shorter().contains(region)
                && fidelity().get(region).iou() < recipe.floor().iou();
    }

    /// The region with the lowest IoU of those below the floor; empty if there is none.
    public OptionalInt leastFaithful() {
        return IntStream.range(0, regions.size()).filter(this::isBelowFloor).boxed()
                .min(Comparator.comparingDouble(region -> fidelity().get(region).iou())).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /// Whether a region is written as run lengths.
    public boolean isWrittenAsRuns(int region) {
        return polygons().isEmpty() || isCrowd(region) || outlines.shorter().contains(region)
                || isBelowFloor(region) && recipe.floor().below() == Recipe.Below.RLE;
    }

    /// The pixels that a reader gets from the segmentation that is written.
    public RunLengthEncoding written(int region) {
        return isWrittenAsRuns(region) ? runs.get(region) : rasters().get(region);
    }

    /// How the segmentation that is written differs from the region; run lengths never do.
    public Fidelity fidelityOf(int region) {
        return isWrittenAsRuns(region) ? Fidelity.exact(regions.area(region)) : fidelity().get(region);
    }

    /// The fidelity of all regions together.
    public Fidelity fidelityOfAll() {
        Fidelity sum = Fidelity.NONE;
        for (int region = 0; region < regions.size(); region++) {
            sum = sum.plus(fidelityOf(region));
        }
        return sum;
    }
}
