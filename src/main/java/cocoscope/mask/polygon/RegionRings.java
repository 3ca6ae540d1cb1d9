package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Gathers one ring per component into one polygon a region.
final class RegionRings {
    private RegionRings() {}

    /// @param ringOfComponent called once for each component, in raster order
    static List<Polygon> polygons(Regions regions, IntFunction<Ring> ringOfComponent) {
        List<List<Ring>> rings = new ArrayList<>(regions.size());
        for (int region = 0; region < regions.size(); region++) {
            rings.add(new ArrayList<>(1));
        }
        for (int component = 0; component < regions.components(); component++) {
            rings.get(regions.regionOfComponent(component)).add(ringOfComponent.apply(component));
        }
        return rings.stream().map(Polygon::new).toList();
    }
}
