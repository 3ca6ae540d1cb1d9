package cocoscope.cli;

import cocoscope.coco.Category;
import cocoscope.coco.Reader;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Below;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.project.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The program that the file is meant for, and how faithful its polygons have to be, as far as it is said on the command
/// line.
final class ReaderOptions {
    @Option(names = "--profile", paramLabel = "coco|opencv|ultralytics|results|strict",
            description = "the reader that the file is for: it decides on polygons and segmentation unless they are given, and "
                    + "what it would lose is listed (default: coco)")
    private @Nullable Reader profile;

    @Option(names = "--min-iou", paramLabel = "T",
            description = "the least IoU, 0 to 1, of what the reader makes of a polygon with the region of the mask")
    private @Nullable Double leastIou;

    @Option(names = "--below", paramLabel = "rle|fail",
            description = "a polygon below --min-iou becomes run lengths (default where the reader takes them), or its mask fails")
    private @Nullable Below below;

    /// The recipe with the geometry and the form of the profile that was named.
    Recipe startFrom(Recipe given) {
        return profile == null ? given : given.withReader(profile);
    }

    /// The recipe with all that was said.
    ///
    /// @throws UsageException when a number is out of range, or options contradict each other
    Recipe applyTo(Recipe given) throws UsageException {
        Reader reader = given.reader();
        if (!reader.takesRunLengths() && given.segmentation() != SegmentationForm.POLYGON) {
            throw new UsageException("The profile " + Words.of(reader) + " takes polygons only, not --segmentation " + Words.of(given.segmentation()));
        }
        if (leastIou == null && below == null) {
            return given;
        }
        if (!given.segmentation().hasPolygons()) {
            throw new UsageException((leastIou != null ? "--min-iou" : "--below") + " goes with polygons, and these are run lengths");
        }
        double iou = leastIou == null ? given.floor().iou() : leastIou;
        if (!(iou >= 0 && iou <= 1)) {
            throw new UsageException("--min-iou is from 0 to 1");
        }
        if (iou == 0 && below != null) {
            throw new UsageException("--below goes with --min-iou");
        }
        if (below == Below.RLE && !reader.takesRunLengths()) {
            throw new UsageException("The profile " + Words.of(reader) + " takes polygons only, so --below is fail");
        }
        Below usual = reader.takesRunLengths() ? given.floor().below() : Below.FAIL;
        return given.withFloor(new Recipe.Floor(iou, below == null ? usual : below));
    }

    /// Complains about results where a data set is wanted.
    static void checkDataset(Reader reader, boolean append) throws UsageException {
        if (append && reader == Reader.RESULTS) {
            throw new UsageException("--append adds to data sets, and the profile results writes none; choose another --profile");
        }
    }

    /// Complains about settled ids that the reader cannot count with.
    static void check(Reader reader, List<Category> settled) throws UsageException {
        Set<Integer> ids = settled.stream().map(Category::id).collect(Collectors.toCollection(HashSet::new));
        IntStream.rangeClosed(1, settled.size()).forEach(ids::remove);
        if (reader == Reader.ULTRALYTICS && !ids.isEmpty()) {
            throw new UsageException("The profile ultralytics takes categories from 1 without gaps, and there is the id "
                    + ids.stream().min(Integer::compare).orElseThrow() + " among " + settled.size());
        }
    }
}
