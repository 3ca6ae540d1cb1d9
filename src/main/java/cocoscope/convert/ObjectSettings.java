package cocoscope.convert;

import cocoscope.convert.Recipe.Instances;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.Connectivity;

/// What becomes an annotation.
///
/// @param rule         how values become categories
/// @param instances    what becomes one annotation
/// @param connectivity which neighbors belong to the same connected component
/// @param minimumArea  connected components of fewer pixels are removed and counted; 0 or more
public record ObjectSettings(LabelRule rule, Instances instances, Connectivity connectivity, int minimumArea) {
    public static final ObjectSettings DEFAULT = new ObjectSettings(new LabelRule.Automatic(), Instances.COMPONENT, Connectivity.EIGHT, 0);

    public ObjectSettings {
        if (minimumArea < 0) {
            throw new IllegalArgumentException("The minimum area cannot be negative: " + minimumArea);
        }
    }

    /// Whether both give the same regions for the same labels.
    boolean sameRegions(ObjectSettings other) {
        return instances == other.instances && connectivity == other.connectivity && minimumArea == other.minimumArea;
    }
}
