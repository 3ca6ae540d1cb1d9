package cocoscope.cli.options;

import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Below;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.recipe.EnumNames;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The program that the file is meant for, and how faithful its polygons have to be, as far as it is said on the command
/// line.
public final class ProfileOptions {
    /// The profiles by name, for the help and for completions.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return EnumNames.all(Profile.class).iterator();
        }
    }

    @Option(names = "--profile", paramLabel = "READER", completionCandidates = Names.class,
            description = "program that the file is for (default: coco); it sets --polygons and --segmentation unless they are given, "
                    + "and lists what the program would lose. One of ${COMPLETION-CANDIDATES}")
    private @Nullable Profile profile;

    @Option(names = "--min-iou", paramLabel = "T",
            description = "minimum IoU, 0 to 1, between each region and its polygon as readers of the profile fill it")
    private @Nullable Double minIou;

    @Option(names = "--below", paramLabel = "rle|fail",
            description = "write polygons below --min-iou as RLE (default if the profile reads RLE), or fail the mask")
    private @Nullable Below below;

    /// The recipe with the geometry and the form of the profile that was named.
    public Recipe startFrom(Recipe given) {
        return profile == null ? given : given.withProfile(profile);
    }

    /// The recipe with all that was said.
    ///
    /// @throws UsageException when a number is out of range, or options contradict each other
    public Recipe applyTo(Recipe given) throws UsageException {
        Profile profile = given.profile();
        if (!profile.takesRunLengths() && given.segmentation() != SegmentationForm.POLYGON) {
            throw new UsageException("The profile " + EnumNames.of(profile) + " reads polygons only, not --segmentation "
                    + EnumNames.of(given.segmentation()));
        }
        if (!profile.takesCompressedRuns() && given.segmentation() == SegmentationForm.RLE) {
            throw new UsageException("The profile " + EnumNames.of(profile) + " reads RLE as lists of counts only; use --segmentation "
                    + EnumNames.of(SegmentationForm.RLE_COUNTS));
        }
        if (minIou == null && below == null) {
            return given;
        }
        if (!given.segmentation().hasPolygons()) {
            throw new UsageException((minIou != null ? "--min-iou" : "--below") + " needs polygons, but this run writes RLE");
        }
        double iou = minIou == null ? given.floor().iou() : minIou;
        if (!(iou >= 0 && iou <= 1)) {
            throw new UsageException("--min-iou must be between 0 and 1");
        }
        if (iou == 0 && below != null) {
            throw new UsageException("--below needs --min-iou");
        }
        if (below == Below.RLE && !profile.takesRunLengths()) {
            throw new UsageException("The profile " + EnumNames.of(profile) + " reads polygons only; use --below fail");
        }
        Below fallback = profile.takesRunLengths() ? given.floor().below() : Below.FAIL;
        return given.withFloor(new Recipe.Floor(iou, below == null ? fallback : below));
    }

    /// Complains about results where a data set is wanted.
    public static void checkDataset(Profile profile, boolean append) throws UsageException {
        if (append && profile.isResults()) {
            throw new UsageException("--append needs a dataset, but the profile results writes none; choose another --profile");
        }
    }

    /// Complains about settled ids that the profile cannot count with.
    public static void check(Profile profile, List<Category> settled) throws UsageException {
        Set<Integer> ids = settled.stream().map(Category::id).collect(Collectors.toCollection(HashSet::new));
        IntStream.rangeClosed(1, settled.size()).forEach(ids::remove);
        if (profile.has(Profile.Limit.COUNTS_CATEGORIES_FROM_1) && !ids.isEmpty()) {
            throw new UsageException("The profile " + EnumNames.of(profile) + " needs category ids from 1 without gaps, but the id "
                    + ids.stream().min(Integer::compare).orElseThrow() + " leaves one");
        }
    }
}
