package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Gathers one ring a piece into one polygon a region.
final class RegionRings {
    private RegionRings() {}

    /// @param ringOfPiece called once for each piece, in raster order
    static List<Polygon> polygons(Regions regions, IntFunction<Ring> ringOfPiece) {
        List<List<Ring>> rings = new ArrayList<>(regions.size());
        for (int region = 0; region < regions.size(); region++) {
            rings.add(new ArrayList<>(1));
        }
        for (int piece = 0; piece < regions.pieces(); piece++) {
            rings.get(regions.regionOfPiece(piece)).add(ringOfPiece.apply(piece));
        }
        return rings.stream().map(Polygon::new).toList();
    }
}
