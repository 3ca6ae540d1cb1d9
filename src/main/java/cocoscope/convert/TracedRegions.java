package cocoscope.convert;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;

/// What polygons are traced of.
///
/// @param runs of the regions
record TracedRegions(Recipe recipe, LabelMap labels, Regions regions, List<RunLengthEncoding> runs) {
    static TracedRegions of(Conversion draft) {
        return new TracedRegions(draft.recipe(), draft.labeling().labels(), draft.regions(), draft.runs());
    }
}
