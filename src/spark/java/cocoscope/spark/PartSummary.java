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

/// What the driver is told of the rows of one partition: a few numbers per mask, and sums of what the masks tell.
///
/// @param masks    index, width, height, count of annotations and place in `meanings` of each mask
/// @param meanings without repetition
/// @param evidence one per kind of mask
record PartSummary(List<int[]> masks, List<Meaning> meanings, List<String> evidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Iterator<PartSummary> of(Iterator<MaskRow> rows) {
        List<int[]> masks = new ArrayList<>();
        Map<Meaning, Integer> places = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        Gathered gathered = new Gathered();
        while (rows.hasNext()) {
            MaskRow row = rows.next();
            int place = places.computeIfAbsent(row.meaning(), meaning -> {
                meanings.add(meaning);
                return meanings.size() - 1;
            });
            masks.add(new int[] {row.index(), row.width(), row.height(), row.lines().count(), place});
            row.evidence().forEach(told -> gathered.add(JsonValues.read(told, MaskEvidence.class)));
        }
        return List.of(new PartSummary(masks, meanings, gathered.evidence().stream().map(JsonValues::text).toList())).iterator();
    }
}
