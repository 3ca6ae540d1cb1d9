package cocoscope.convert;

import cocoscope.convert.Recipe.Instances;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.Connectivity;

/// What becomes an annotation.
///
/// @param rule         how values become categories
/// @param instances    what becomes one annotation
/// @param connectivity which neighbors hold a connected component together
/// @param minimumArea  connected components of fewer pixels are removed, and counted; at least 0
public record ObjectSettings(LabelRule rule, Instances instances, Connectivity connectivity, int minimumArea) {
    public static final ObjectSettings DEFAULT = new ObjectSettings(new LabelRule.Automatic(), Instances.COMPONENT, Connectivity.EIGHT, 0);

    public ObjectSettings {
        if (minimumArea < 0) {
            throw new IllegalArgumentException("The minimum area cannot be negative: " + minimumArea);
        }
    }

    /// Whether both make the same regions of the same labels.
    boolean sameRegions(ObjectSettings other) {
        return instances == other.instances && connectivity == other.connectivity && minimumArea == other.minimumArea;
    }
}
