package cocoscope.convert;

import cocoscope.geometry.Polygon;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Set;

/// The polygons of a conversion, and how faithful they are; all but `shorter` are empty if the recipe writes run lengths.
///
/// @param polygons one per region, of the kind in the recipe
/// @param rasters  the pixels that readers get from each polygon
/// @param fidelity how these differ from each region
/// @param shorter  regions that are better written as run lengths, if the recipe leaves the choice
public record ConvertedPolygons(List<Polygon> polygons, List<RunLengthEncoding> rasters, List<Fidelity> fidelity, Set<Integer> shorter) {
    static final ConvertedPolygons NONE = new ConvertedPolygons(List.of(), List.of(), List.of(), Set.of());

    public ConvertedPolygons {
        polygons = List.copyOf(polygons);
        rasters = List.copyOf(rasters);
        fidelity = List.copyOf(fidelity);
        shorter = Set.copyOf(shorter);
    }
}
