package cocoscope.mask.runs;

import cocoscope.geometry.Box;
import java.util.Arrays;

/// What becomes one annotation each: connected components of equal label, or all components of a label together.
///
/// Components smaller than the minimum area are removed first, in every grouping. Regions are numbered from 0: by label for
/// [Grouping#LABEL], by the first pixel in raster order for [Grouping#COMPONENT]. A label that keeps no component has no region.
public final class Regions {
    /// One region per connected component, or one per label.
    public enum Grouping { COMPONENT, LABEL }

    private final ConnectedComponents components;
    private final int[] componentsOfLabel;
    private final int[] regionOfComponent;
    private final int[] labels;
    private final int[] areas;
    private final int[] lefts;
    private final int[] tops;
    private final int[] rights;
    private final int[] bottoms;

    private Regions(LabelMap map, ConnectedComponents components, Grouping grouping, int grouped) {
        this.components = components;
        this.componentsOfLabel = new int[map.labels() + 1];
        for (int label : components.labels()) {
            componentsOfLabel[label]++;
        }
        this.regionOfComponent = new int[components.labels().length];
        this.labels = switch (grouping) {
            case COMPONENT -> regionsByComponent(grouped);
            case LABEL -> regionsByLabel();
        };
        this.areas = new int[labels.length];
        this.lefts = new int[labels.length];
        this.tops = new int[labels.length];
        this.rights = new int[labels.length];
        this.bottoms = new int[labels.length];
        measure(map);
    }

    /// Finds the regions at a cost that follows the number of runs.
    ///
    /// @param minimumArea pixels of the smallest component to keep; 1 and below keep all
    public static Regions of(LabelMap labels, Connectivity connectivity, Grouping grouping, int minimumArea) {
        return of(labels, connectivity, grouping, minimumArea, labels.labels());
    }

    /// As the other, where labels above `grouped` are one region each, whatever the grouping.
    public static Regions of(LabelMap labels, Connectivity connectivity, Grouping grouping, int minimumArea, int grouped) {
        return new Regions(labels, ConnectedComponents.find(labels, connectivity, minimumArea), grouping, grouped);
    }

    private int[] regionsByComponent(int grouped) {
        int[] regionOfLabel = new int[Math.max(0, componentsOfLabel.length - grouped)];
        Arrays.fill(regionOfLabel, -1);
        int[] labelOfRegion = new int[regionOfComponent.length];
        int regions = 0;
        for (int component = 0; component < regionOfComponent.length; component++) {
            int label = components.labels()[component];
            if (label > grouped && regionOfLabel[label - grouped] >= 0) {
                regionOfComponent[component] = regionOfLabel[label - grouped];
                continue;
            }
            if (label > grouped) {
                regionOfLabel[label - grouped] = regions;
            }
            labelOfRegion[regions] = label;
            regionOfComponent[component] = regions++;
        }
        return Arrays.copyOf(labelOfRegion, regions);
    }

    private int[] regionsByLabel() {
        int[] regionOfLabel = new int[componentsOfLabel.length];
        int[] labelOfRegion = new int[componentsOfLabel.length];
        int regions = 0;
        for (int label = 1; label < componentsOfLabel.length; label++) {
            if (componentsOfLabel[label] > 0) {
                labelOfRegion[regions] = label;
                regionOfLabel[label] = regions++;
            }
        }
        for (int component = 0; component < regionOfComponent.length; component++) {
            regionOfComponent[component] = regionOfLabel[components.labels()[component]];
        }
        return Arrays.copyOf(labelOfRegion, regions);
    }

    private void measure(LabelMap map) {
        Arrays.fill(lefts, map.width());
        for (int y = map.height() - 1; y >= 0; y--) {
            for (int run = map.rows[y]; run < map.rows[y + 1]; run++) {
                int region = regionOfRun(run);
                if (region >= 0) {
                    areas[region] += map.ends[run] - map.starts[run];
                    lefts[region] = Math.min(lefts[region], map.starts[run]);
                    rights[region] = Math.max(rights[region], map.ends[run]);
                    bottoms[region] = Math.max(bottoms[region], y + 1);
                    tops[region] = y;
                }
            }
        }
    }

    /// The number of regions.
    public int size() {
        return labels.length;
    }

    public int label(int region) {
        return labels[region];
    }

    /// Pixels of a region.
    public int area(int region) {
        return areas[region];
    }

    public Box box(int region) {
        int left = lefts[region];
        int top = tops[region];
        return new Box(left, top, rights[region] - left, bottoms[region] - top);
    }

    /// The region that a run of the label map belongs to, or -1 where its component was removed.
    public int regionOfRun(int run) {
        int component = components.ofRun()[run];
        return component < 0 ? -1 : regionOfComponent[component];
    }

    /// The region of every run, or -1, for kernels.
    int[] regionOfRuns() {
        int[] ofRuns = components.ofRun().clone();
        for (int run = 0; run < ofRuns.length; run++) {
            ofRuns[run] = ofRuns[run] < 0 ? -1 : regionOfComponent[ofRuns[run]];
        }
        return ofRuns;
    }

    /// The region that a component belongs to.
    public int regionOfComponent(int component) {
        return regionOfComponent[component];
    }

    /// The number of connected components that were kept.
    public int components() {
        return regionOfComponent.length;
    }

    /// The component (0..components()-1, in raster order) of a run, or -1 where it was removed.
    public int componentOfRun(int run) {
        return components.ofRun()[run];
    }

    /// The component of every run, for kernels, which only read it.
    public int[] componentOfRuns() {
        return components.ofRun();
    }

    /// Connected components of `label` that were kept.
    public int componentsOfLabel(int label) {
        return componentsOfLabel[label];
    }

    /// How many connected components were smaller than the minimum area.
    public int removedComponents() {
        return components.removed();
    }

    /// The pixels of the removed components together.
    public long removedPixels() {
        return components.removedPixels();
    }
}
