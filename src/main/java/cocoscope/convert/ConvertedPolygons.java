package cocoscope.convert;

import cocoscope.geometry.Polygon;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Set;

/// The polygons of a conversion and what becomes of them; all but `shorter` are empty when the recipe writes run lengths.
///
/// @param polygons one per region, in the kind that the recipe names
/// @param rasters  what readers make of each polygon
/// @param fidelity how that differs from each region
/// @param shorter  regions that are better written as run lengths, where the recipe leaves the choice
public record ConvertedPolygons(List<Polygon> polygons, List<RunLengthEncoding> rasters, List<Fidelity> fidelity, Set<Integer> shorter) {
    static final ConvertedPolygons NONE = new ConvertedPolygons(List.of(), List.of(), List.of(), Set.of());

    public ConvertedPolygons {
        polygons = List.copyOf(polygons);
        rasters = List.copyOf(rasters);
        fidelity = List.copyOf(fidelity);
        shorter = Set.copyOf(shorter);
    }
}
