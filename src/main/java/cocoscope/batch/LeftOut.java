package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.rule.Labeling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of a mask is in no annotation.
///
/// @param removedComponents connected components below the minimum area
/// @param removedPixels their pixels
/// @param unmapped      values that the rule does not know, with their pixels
/// @param ignored       pixels whose values mean "not labeled"
/// @param decided       what decisions on single objects left out or changed
public record LeftOut(int removedComponents, long removedPixels, List<Labeling.Unmapped> unmapped, long ignored, ObjectCounts decided) {
    public LeftOut {
        unmapped = List.copyOf(unmapped);
    }

    static LeftOut of(Conversion conversion) {
        return new LeftOut(conversion.regions().removedComponents(), conversion.regions().removedPixels(),
                conversion.labeling().unmapped(), conversion.labeling().ignored(), conversion.decided());
    }

    /// Of several masks together.
    static LeftOut sum(List<LeftOut> parts) {
        Map<Integer, Integer> unmapped = new TreeMap<>();
        parts.forEach(part -> part.unmapped.forEach(value -> unmapped.merge(value.value(), value.pixels(), Integer::sum)));
        return new LeftOut(parts.stream().mapToInt(LeftOut::removedComponents).sum(),
                parts.stream().mapToLong(LeftOut::removedPixels).sum(),
                unmapped.entrySet().stream().map(value -> new Labeling.Unmapped(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingInt(Labeling.Unmapped::pixels).reversed()).toList(),
                parts.stream().mapToLong(LeftOut::ignored).sum(),
                parts.stream().map(LeftOut::decided).reduce(ObjectCounts.NONE, ObjectCounts::plus));
    }
}
