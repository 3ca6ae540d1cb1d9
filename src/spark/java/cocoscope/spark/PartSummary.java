package cocoscope.spark;

import cocoscope.mask.decision.Gathered;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.spark.MaskRow.Meaning;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// What the driver is told of the rows of one partition: a few numbers a mask, and sums of what the masks tell.
///
/// @param masks    index, width, height, count of annotations and place in `meanings` of each mask
/// @param meanings all that there are
/// @param evidence one a kind of mask
/// @param problems how many masks failed, and how many have warnings
record PartSummary(List<int[]> masks, List<Meaning> meanings, List<String> evidence, Problems problems) implements Serializable {
    private static final long serialVersionUID = 1L;

    record Problems(int failed, int odd) implements Serializable {
        private static final long serialVersionUID = 1L;

        static final Problems NONE = new Problems(0, 0);

        Problems plus(Problems other) {
            return new Problems(failed + other.failed, odd + other.odd);
        }
    }

    static Iterator<PartSummary> of(Iterator<MaskRow> rows) {
        List<int[]> masks = new ArrayList<>();
        Map<Meaning, Integer> places = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        Gathered gathered = new Gathered();
        Problems problems = Problems.NONE;
        while (rows.hasNext()) {
            MaskRow row = rows.next();
            int place = places.computeIfAbsent(row.meaning(), meaning -> {
                meanings.add(meaning);
                return meanings.size() - 1;
            });
            masks.add(new int[] {row.index(), row.width(), row.height(), row.lines().count(), place});
            row.evidence().forEach(told -> gathered.add(JsonValues.read(told, MaskEvidence.class)));
            problems = problems.plus(new Problems(row.failure() == null ? 0 : 1, row.warnings().isEmpty() ? 0 : 1));
        }
        return List.of(new PartSummary(masks, meanings, gathered.evidence().stream().map(JsonValues::text).toList(), problems)).iterator();
    }
}
