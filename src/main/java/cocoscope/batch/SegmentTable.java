package cocoscope.batch;

import cocoscope.coco.panoptic.PanopticEntry;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.rule.LabelRule;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What the ids in one panoptic mask stand for, as the JSON file beside it says.
///
/// @param entry of the image that the mask is of
public record SegmentTable(PanopticEntry entry, List<Row> rows) {
    public SegmentTable {
        rows = List.copyOf(rows);
    }

    /// One id of the mask.
    public record Row(int id, String category, boolean crowd) {}

    /// The recipe with the table in the place of its rule: one annotation an id.
    Recipe applyTo(Recipe recipe) {
        List<LabelRule.Entry> entries = rows.stream().map(row -> new LabelRule.Entry(row.id(), row.category())).toList();
        return recipe.withEncoding(recipe.encoding().withNumbers(ValueEncoding.PANOPTIC)).withInstances(Recipe.Instances.VALUE)
                .withRule(new LabelRule.Values(entries, OptionalInt.of(0)));
    }

    /// The mask with its crowds known as such.
    ConvertedMask applyTo(ConvertedMask mask) {
        Set<Integer> crowds = rows.stream().filter(Row::crowd).map(Row::id).collect(Collectors.toSet());
        return mask.withAnnotations(mask.annotations().stream()
                .map(annotation -> crowds.contains(annotation.segment().orElse(0)) ? annotation.asCrowd() : annotation).toList());
    }

    boolean fits(Mask mask) {
        return entry.width() == 0 || mask.width() == entry.width() && mask.height() == entry.height();
    }

    Message misfit(Path file, Mask mask) {
        return BatchProblem.SEGMENTS_MISFIT.with(file, mask.width(), mask.height(), entry.image(), entry.width(), entry.height());
    }

    /// About ids of the table that the mask does not have.
    Optional<Message> missing(Path file, ConvertedMask mask) {
        Set<Integer> found = mask.annotations().stream().map(annotation -> annotation.segment().orElse(0)).collect(Collectors.toSet());
        List<Integer> missing = rows.stream().map(Row::id).filter(id -> !found.contains(id)).toList();
        return missing.isEmpty() || mask.removedComponents() > 0 ? Optional.empty()
                : Optional.of(BatchProblem.MISSING_SEGMENT.with(file, missing.getFirst(), missing.size() - 1));
    }
}
