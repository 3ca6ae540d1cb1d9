package cocoscope.mask.polygon;

import cocoscope.mask.raster.EdgeCrossings;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.ArrayList;
import java.util.List;

/// The borders of all regions as lines that are simplified one by one, and how the rings of the components are made of them.
public final class BorderNet {
    /// A line of a ring, and whether it is walked from its end to its start.
    public record RingLine(int line, boolean reversed) {}

    private final int width;
    private final int height;
    private final List<BorderLine> lines = new ArrayList<>();
    private final List<List<List<RingLine>>> ringsOfComponent = new ArrayList<>();
    private final List<List<Integer>> componentsOfRegion = new ArrayList<>();
    private final List<List<Integer>> regionsOfLine = new ArrayList<>();

    private BorderNet(LabelMap labels, Regions regions) {
        this.width = labels.width();
        this.height = labels.height();
        for (int region = 0; region < regions.size(); region++) {
            componentsOfRegion.add(new ArrayList<>());
        }
        for (int component = 0; component < regions.components(); component++) {
            componentsOfRegion.get(regions.regionOfComponent(component)).add(component);
        }
    }

    /// Every ring is a line of its own.
    public static BorderNet ofRings(LabelMap labels, Regions regions) {
        BorderNet net = new BorderNet(labels, regions);
        Outlines outlines = Outlines.plain(labels, regions);
        for (int component = 0; component < regions.components(); component++) {
            List<List<RingLine>> rings = new ArrayList<>();
            for (int ring = 0; ring < outlines.rings(component); ring++) {
                int line = net.add(outlines.corners(component, ring), true);
                net.regionsOfLine.get(line).add(regions.regionOfComponent(component));
                rings.add(List.of(new RingLine(line, false)));
            }
            net.ringsOfComponent.add(rings);
        }
        return net;
    }

    /// What lies between two regions is one line for both.
    public static BorderNet shared(LabelMap labels, Regions regions) {
        return shared(labels, regions, Outlines.plain(labels, regions), new Junctions(labels, regions));
    }

    /// @param junctions where lines end
    public static BorderNet shared(LabelMap labels, Regions regions, Outlines outlines, Junctions junctions) {
        BorderNet net = new BorderNet(labels, regions);
        SharedLines shared = new SharedLines(junctions, net::add);
        for (int component = 0; component < regions.components(); component++) {
            List<List<RingLine>> rings = new ArrayList<>();
            for (int ring = 0; ring < outlines.rings(component); ring++) {
                List<RingLine> parts = shared.partsOf(outlines.corners(component, ring));
                for (RingLine part : parts) {
                    net.regionsOfLine.get(part.line).add(regions.regionOfComponent(component));
                }
                rings.add(parts);
            }
            net.ringsOfComponent.add(rings);
        }
        return net;
    }

    /// @param corners x and y in turn
    private int add(int[] corners, boolean closed) {
        lines.add(new BorderLine(corners, closed, new EdgeCrossings(height, width)));
        regionsOfLine.add(new ArrayList<>(2));
        return lines.size() - 1;
    }

    public List<BorderLine> lines() {
        return lines;
    }

    /// The regions on both sides of a line, but for the background.
    public List<Integer> regionsOf(int line) {
        return regionsOfLine.get(line);
    }

    public List<Integer> componentsOf(int region) {
        return componentsOfRegion.get(region);
    }

    /// The outline of a component first, then its holes; each ring by its lines, end to end.
    public List<List<RingLine>> ringsOf(int component) {
        return ringsOfComponent.get(component);
    }
}
