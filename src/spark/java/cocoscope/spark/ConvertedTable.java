package cocoscope.spark;

import cocoscope.batch.FoundCategories;
import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/// What the driver knows of all masks: of each its size, its number of annotations, and what it told; no annotation.
final class ConvertedTable {
    private final @Nullable Mask[] masks;
    private final BitSet read = new BitSet();
    private final BitSet missesAlpha = new BitSet();
    private final Map<String, FoundCategories> found = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    /// A mask that was converted, or may still be.
    ///
    /// @param found what categories it has; null where it failed
    record Mask(int width, int height, int count, @Nullable FoundCategories found, List<Told> told) {}

    /// @param decision that it was converted by
    private record Told(MaskEvidence mask, Decision decision) {}

    ConvertedTable(int masks) {
        this.masks = new Mask[masks];
    }

    /// Adds masks, or what became of them at last.
    ///
    /// @param rows of [MaskRows]
    void add(Dataset<Row> rows) {
        Iterator<Row> all = rows.select("index", "width", "height", "count", "found", "told", "decisions", "misses_alpha")
                .toLocalIterator();
        while (all.hasNext()) {
            Row row = all.next();
            String categories = row.getString(4);
            masks[row.getInt(0)] = new Mask(row.getInt(1), row.getInt(2), row.getInt(3), categories == null ? null
                    : found.computeIfAbsent(categories, text -> JsonValues.read(text, FoundCategories.class)),
                    told(row.getList(5), row.getList(6)));
            read.set(row.getInt(0));
            missesAlpha.set(row.getInt(0), row.getBoolean(7));
        }
    }

    private List<Told> told(List<String> evidence, List<String> before) {
        List<Told> told = new ArrayList<>();
        for (int layer = 0; layer < evidence.size(); layer++) {
            told.add(new Told(JsonValues.read(evidence.get(layer), MaskEvidence.class),
                    decisions.computeIfAbsent(before.get(layer), text -> JsonValues.read(text, Decision.class))));
        }
        return List.copyOf(told);
    }

    /// Decides on all masks together, in the order of the result.
    Verdict verdict(Recipe recipe) {
        List<MaskEvidence> evidence = all().flatMap(mask -> mask.told.stream()).map(Told::mask).toList();
        Decision decision = evidence.isEmpty() ? Decision.NONE : Decision.of(evidence, OpenRecipe.given(recipe));
        Verdict verdict = new Verdict(decision);
        if (all().anyMatch(mask -> mask.found != null)) {
            verdict.missesAlpha().or(missesAlpha);
        }
        verdict.again().or(verdict.missesAlpha());
        for (int index = 0; index < masks.length; index++) {
            Mask mask = masks[index];
            if (mask != null && !mask.told.stream().allMatch(told -> Draft.stands(told.mask.kind(), told.decision, decision))) {
                verdict.again().set(index);
            }
        }
        return verdict;
    }

    private Stream<Mask> all() {
        return Arrays.stream(masks).filter(Objects::nonNull);
    }

    FoundCategories found() {
        return all().map(Mask::found).filter(Objects::nonNull).distinct().reduce(new FoundCategories(Map.of()), FoundCategories::plus);
    }

    int size() {
        return masks.length;
    }

    /// The mask at an index; null where it failed, or was not read.
    @Nullable Mask converted(int index) {
        Mask mask = masks[index];
        return mask == null || mask.found == null ? null : mask;
    }

    /// Whether Spark has read the mask at an index.
    boolean isRead(int index) {
        return read.get(index);
    }
}
