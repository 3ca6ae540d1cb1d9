package cocoscope.convert;

import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;

/// The memory that run lengths and polygons take at their peak, told from a draft before any of it is taken.
///
/// The factors were measured as the smallest memory in which masks of noise, checkerboards, squares, specks and blobs of 1 to 5 megapixels
/// were converted; row 26 of `packaging/reliability.sh` holds the estimate against that.
public record ConversionMemory(long bytes) {
    private static final long PROGRAM = 12 << 20;
    /// Beside the mask, for what is made of it row by row.
    private static final int PER_PIXEL = 2;
    private static final int PER_RUN = 53;
    private static final int PER_REGION = 185;
    private static final int PER_REGION_OF_POLYGONS = 90;
    private static final int PER_EDGE = 22;
    /// Of the largest component, whose edges are held in arrays that double as they grow.
    private static final int PER_EDGE_SEARCHED = 68;

    /// @param draft a conversion without run lengths and polygons
    public static ConversionMemory of(Conversion draft) {
        LabelMap labels = draft.labeling().labels();
        Regions regions = draft.regions();
        int perPixel = PER_PIXEL + (draft.mask().bits() > Byte.SIZE ? Integer.BYTES : 1);
        long pixels = (long) labels.width() * labels.height() * perPixel;
        long runs = PROGRAM + pixels + (long) PER_RUN * labels.size() + (long) PER_REGION * regions.size();
        return new ConversionMemory(draft.recipe().segmentation().hasPolygons() ? runs + ofPolygons(labels, regions) : runs);
    }

    private static long ofPolygons(LabelMap labels, Regions regions) {
        int[] edges = edgesOfComponents(labels, regions);
        long all = 0;
        int most = 0;
        for (int ofOne : edges) {
            all += ofOne;
            most = Math.max(most, ofOne);
        }
        long capacity = most == 0 ? 0 : Long.highestOneBit(2L * most - 1);
        return PER_EDGE * all + (long) PER_REGION_OF_POLYGONS * regions.size() + PER_EDGE_SEARCHED * capacity;
    }

    /// The pixel edges around each component: two a run, and those of its pixels, but for where two runs of a component touch.
    private static int[] edgesOfComponents(LabelMap labels, Regions regions) {
        int[] edges = new int[regions.components()];
        for (int y = 0; y < labels.height(); y++) {
            int above = y == 0 ? 0 : labels.firstRun(y - 1);
            int aboveEnd = labels.firstRun(y);
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                int component = regions.componentOfRun(run);
                while (above < aboveEnd && labels.end(above) <= labels.start(run)) {
                    above++;
                }
                if (component < 0) {
                    continue;
                }
                edges[component] += 2 + 2 * (labels.end(run) - labels.start(run));
                for (int upper = above; upper < aboveEnd && labels.start(upper) < labels.end(run); upper++) {
                    if (regions.componentOfRun(upper) == component) {
                        edges[component] -= 2 * (Math.min(labels.end(run), labels.end(upper))
                                - Math.max(labels.start(run), labels.start(upper)));
                    }
                }
            }
        }
        return edges;
    }

    public int megabytes() {
        return Math.toIntExact(Math.ceilDiv(bytes, 1 << 20));
    }
}
