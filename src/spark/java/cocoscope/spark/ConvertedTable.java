package cocoscope.spark;

import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.batch.category.FoundCategories;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Gathered;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.decision.MaskKind;
import cocoscope.spark.MaskRow.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What the driver knows of all masks: of each its size, its number of annotations, and what it was made of; no annotation.
final class ConvertedTable {
    private final int[] widths;
    private final int[] heights;
    private final int[] counts;
    /// Places in `meanings`.
    private final int[] meaning;
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<Meaning, Integer> places = new HashMap<>();
    private final Gathered gathered = new Gathered();

    ConvertedTable(int masks) {
        widths = new int[masks];
        heights = new int[masks];
        counts = new int[masks];
        meaning = new int[masks];
    }

    /// Adds masks, or what became of them at last.
    void add(PartSummary part) {
        int[] place = part.meanings().stream().mapToInt(one -> places.computeIfAbsent(one, it -> {
            meanings.add(it);
            return meanings.size() - 1;
        })).toArray();
        for (int[] mask : part.masks()) {
            widths[mask[0]] = mask[1];
            heights[mask[0]] = mask[2];
            counts[mask[0]] = mask[3];
            meaning[mask[0]] = place[mask[4]];
        }
        part.evidence().forEach(sum -> gathered.add(JsonValues.read(sum, MaskEvidence.class)));
    }

    /// Decides on all masks together, once all are there.
    RunVerdict verdict(Recipe recipe) {
        List<MaskEvidence> evidence = gathered.evidence();
        Decision decision = evidence.isEmpty() ? Decision.NONE : Decision.of(evidence, OpenRecipe.given(recipe));
        RunVerdict verdict = new RunVerdict(decision);
        boolean some = IntStream.range(0, size()).anyMatch(this::isConverted);
        mark(mask -> some && mask.missesAlpha(), verdict.missesAlpha()::set);
        mark(mask -> !stands(mask, decision), verdict.again()::set);
        verdict.again().or(verdict.missesAlpha());
        return verdict;
    }

    private void mark(Predicate<Meaning> wanted, IntConsumer mask) {
        boolean[] marked = new boolean[meanings.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = wanted.test(meanings.get(i));
        }
        IntStream.range(0, size()).filter(index -> marked[meaning[index]]).forEach(mask);
    }

    private static boolean stands(Meaning mask, Decision decision) {
        return IntStream.range(0, mask.kinds().size()).allMatch(layer -> Draft.stands(
                JsonValues.read(mask.kinds().get(layer), MaskKind.class),
                JsonValues.read(mask.decisions().get(layer), Decision.class), decision));
    }

    FoundCategories found() {
        // Some meanings are those of drafts that were converted again.
        return IntStream.of(meaning).distinct().mapToObj(meanings::get).map(Meaning::found).filter(Objects::nonNull).distinct()
                .map(found -> JsonValues.read(found, FoundCategories.class))
                .reduce(new FoundCategories(Map.of()), FoundCategories::plus);
    }

    int size() {
        return meaning.length;
    }

    /// Whether the mask at an index did not fail.
    boolean isConverted(int index) {
        return meanings.get(meaning[index]).found() != null;
    }

    boolean sameSize(int one, int other) {
        return widths[one] == widths[other] && heights[one] == heights[other];
    }

    /// Annotations of the mask at an index.
    int count(int index) {
        return counts[index];
    }
}
