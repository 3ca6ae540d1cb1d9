package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares polygons with the components that they were made of, through COCO's rasterizer.
public final class ComponentRaster {
    private ComponentRaster() {}

    /// One line for each component whose polygon is not one ring that rasterizes to exactly its pixels.
    ///
    /// @param regions one region a component
    public static List<String> faults(LabelMap labels, Regions regions, List<Polygon> polygons) {
        List<String> faults = new ArrayList<>();
        int[] components = components(labels, regions);
        for (int component = 0; component < regions.components(); component++) {
            Polygon polygon = polygons.get(component);
            byte[] raster = PolygonRaster.rasterize(polygon, labels.height(), labels.width()).pixels();
            int differing = 0;
            for (int i = 0; i < raster.length; i++) {
                differing += (raster[i] == 1) == (components[i] == component) ? 0 : 1;
            }
            if (differing > 0 || polygon.rings().size() != 1 || polygon.vertices() < 3) {
                faults.add("component " + component + " differs in " + differing + " pixels: " + polygon);
            }
        }
        return faults;
    }

    /// Row by row, the component of every pixel, -1 for none.
    public static int[] components(LabelMap labels, Regions regions) {
        int[] components = new int[labels.width() * labels.height()];
        Arrays.fill(components, -1);
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                int row = y * labels.width();
                Arrays.fill(components, row + labels.start(run), row + labels.end(run), regions.componentOfRun(run));
            }
        }
        return components;
    }
}
