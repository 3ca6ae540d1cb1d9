package cocoscope.convert;

import cocoscope.coco.Segmentation;
import cocoscope.coco.SegmentationJson;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Given;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Holes;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Applies recipes to masks. Keeps the stages of its last conversion, and reruns only those whose inputs changed: a moved threshold
/// reruns all but the polygons of regions that keep their pixels, another polygon kind only the polygons, another name for a category
/// nothing but the names.
///
/// Not thread-safe: each thread needs its own.
public final class Converter {
    private final MaskStage reads = new MaskStage();
    private final EvidenceStage evidence = new EvidenceStage();
    private @Nullable LabelStage labels;
    private @Nullable Conversion last;
    /// The recipe of the last conversion with nothing left to be decided.
    private Recipe settled = Recipe.DEFAULT;

    /// Decides on the mask alone, where the recipe leaves it to be decided.
    ///
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion convert(Mask mask, Recipe recipe) throws UnusableRuleException {
        return convert(mask, recipe, Decision.NONE);
    }

    /// @param decision on all masks of a run, this one among them; [Decision#NONE] to decide on the mask alone
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion convert(Mask mask, Recipe recipe, Decision decision) throws UnusableRuleException {
        return convert(mask, recipe, decision, List.of());
    }

    /// @param decision as for the others
    /// @param objects  decisions on single objects of the mask
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion convert(Mask mask, Recipe recipe, Decision decision, List<ObjectDecision> objects) throws UnusableRuleException {
        Optional<Conversion> before = Optional.ofNullable(last);
        last = complete(draft(mask, recipe, decision, objects), before);
        return last;
    }

    /// A conversion without run lengths and polygons: what an overlay needs, in a fraction of the time. Reuses those of the last conversion
    /// if the regions did not change.
    ///
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion draft(Mask mask, Recipe recipe) throws UnusableRuleException {
        return draft(mask, recipe, Decision.NONE);
    }

    /// @param decision as for [#convert(Mask, Recipe, Decision)]
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion draft(Mask mask, Recipe recipe, Decision decision) throws UnusableRuleException {
        return draft(mask, recipe, decision, List.of());
    }

    /// @param decision as for the others
    /// @param objects  decisions on single objects of the mask
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion draft(Mask mask, Recipe recipe, Decision decision, List<ObjectDecision> objects) throws UnusableRuleException {
        ReadMask first = reads.read(mask, recipe);
        Recipe then = settled;
        Recipe now = OpenRecipe.isOpen(recipe) ? settle(first, recipe, decision) : recipe;
        ReadMask read = now.reading().equals(recipe.reading()) ? first : reads.read(mask, now);
        UnnamedRule rule = UnnamedRule.of(now.rule());
        LabelStage stage = LabelStage.of(read, rule, now, labels);
        labels = stage;
        Labeling unnamed = stage.labeling();
        Optional<Conversion> before = Optional.ofNullable(last)
                .filter(conversion -> conversion.objects().ruled().labels() == unnamed.labels());
        Labeling ruled = before.filter(_ -> then.rule().equals(now.rule()))
                .map(conversion -> conversion.objects().ruled()).orElseGet(() -> rule.named(unnamed));
        Regions found = before.filter(_ -> then.objects().sameRegions(now.objects()))
                .map(conversion -> conversion.objects().found()).orElseGet(() -> regions(unnamed.labels(), now));
        settled = now;
        ObjectStage decided = ObjectStage.of(ruled, found, now, objects, last == null ? null : last.objects());
        last = new Conversion(mask, recipe, read, decided.labeling(), decided.decided().regions(), decided, List.of(),
                ConvertedPolygons.NONE).withRuns(Optional.ofNullable(last));
        return last;
    }

    /// What the mask tells, where the recipe leaves it to be decided.
    ///
    /// @throws UnusableRuleException for a mask of many values that are neither two levels nor numbers of objects
    public Optional<MaskEvidence> evidence(Mask mask, Recipe recipe) throws UnusableRuleException {
        return OpenRecipe.isOpen(recipe) ? Optional.of(evidence.of(reads.read(mask, recipe), OpenRecipe.given(recipe))) : Optional.empty();
    }

    private Recipe settle(ReadMask read, Recipe recipe, Decision decision) throws UnusableRuleException {
        Given given = OpenRecipe.given(recipe);
        MaskEvidence told = evidence.of(read, given);
        return OpenRecipe.settled(recipe, (decision.parts().isEmpty() ? Decision.of(List.of(told), given) : decision).choose(told.kind()));
    }

    /// A draft with its run lengths and the polygons that its recipe asks for. May run on any thread.
    ///
    /// @param before an earlier conversion, whose stages are taken where they are the same
    public static Conversion complete(Conversion regions, Optional<Conversion> before) {
        Conversion draft = regions.withRuns(before).withRuns();
        Recipe recipe = draft.recipe();
        Optional<Conversion> alike = before.filter(conversion -> !conversion.isDraft()
                && PolygonInputs.of(conversion.recipe()).equals(PolygonInputs.of(recipe)));
        Optional<Conversion> traced = alike.filter(conversion -> conversion.regions() == draft.regions());
        if (traced.isPresent()) {
            return withPolygons(draft, traced.get().polygons(), traced.get().rasters(), traced.get().fidelity());
        }
        TracedRegions found = TracedRegions.of(draft);
        TracedPolygons polygons = alike.filter(conversion -> conversion.recipe().connectivity() == recipe.connectivity())
                .map(conversion -> TracedPolygons.of(found, conversion)).orElseGet(() -> TracedPolygons.of(found));
        return withPolygons(draft, polygons.polygons(), polygons.rasters(), fidelity(draft, polygons.rasters()));
    }

    /// What polygons and their rasters depend on beside the regions.
    ///
    /// @param floor the IoU that simplified polygons are made for; 0 for other kinds
    private record PolygonInputs(boolean polygons, Recipe.PolygonKind kind, Recipe.Simplification simplification, double floor,
                                 boolean fillsWithOpenCv, boolean inPixelMiddles) {
        static PolygonInputs of(Recipe recipe) {
            boolean simplified = recipe.polygons() == Recipe.PolygonKind.SIMPLIFIED;
            double tolerance = simplified ? recipe.simplification().tolerance() : 0;
            return new PolygonInputs(recipe.segmentation().hasPolygons(), recipe.polygons(),
                    new Recipe.Simplification(tolerance, recipe.simplification().sharedBorders()), simplified ? recipe.floor().iou() : 0,
                    recipe.profile().fillsWithOpenCv(), recipe.profile().fillsFromPixelMiddles());
        }
    }

    private static Conversion withPolygons(Conversion draft, List<Polygon> polygons, List<RunLengthEncoding> rasters,
            List<Fidelity> fidelity) {
        return new Conversion(draft.mask(), draft.recipe(), draft.read(), draft.labeling(), draft.regions(), draft.objects(),
                draft.runs(), new ConvertedPolygons(polygons, rasters, fidelity, shorter(draft, polygons)));
    }

    private static List<Fidelity> fidelity(Conversion draft, List<RunLengthEncoding> rasters) {
        return IntStream.range(0, rasters.size()).mapToObj(region -> Fidelity.of(draft.runs().get(region), rasters.get(region))).toList();
    }

    /// Where the recipe leaves the choice: regions with holes, which many programs do not draw as they are meant, and those whose polygons
    /// take more bytes.
    private static Set<Integer> shorter(Conversion draft, List<Polygon> polygons) {
        if (draft.recipe().segmentation() != Recipe.SegmentationForm.AUTO || !draft.recipe().profile().takesRunLengths()) {
            return Set.of();
        }
        Set<Integer> shorter = Holes.of(draft.labeling().labels(), draft.regions());
        IntStream.range(0, polygons.size()).filter(region -> SegmentationJson.bytes(new Segmentation.Outline(polygons.get(region)))
                > SegmentationJson.bytes(Conversion.asRuns(draft.runs().get(region), draft.recipe().profile()))).forEach(shorter::add);
        return shorter;
    }

    private static Regions regions(LabelMap labels, Recipe recipe) {
        return Regions.of(labels, recipe.connectivity(), ObjectStage.grouping(recipe), recipe.minimumArea());
    }
}
