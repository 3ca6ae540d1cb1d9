package cocoscope.export;

import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.mask.polygon.PixelCenters;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;

/// The pixels of one annotation within its box.
///
/// @param pixels row by row, 1 where the region is
record RegionCrop(Box box, int[] pixels) {
    static RegionCrop of(UnnumberedAnnotation annotation) {
        RunLengthEncoding region = annotation.region();
        Box box = annotation.box();
        int[] pixels = new int[box.width() * box.height()];
        int[] counts = region.counts();
        int height = region.height();
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            for (int position = start; position < end; position++) {
                pixels[(position % height - box.y()) * box.width() + position / height - box.x()] = 1;
            }
        }
        return new RegionCrop(box, pixels);
    }

    /// The region through the centers of its pixels, as programs want it that fill with their outline; whole numbers are centers.
    Polygon throughPixelCenters() {
        LabelMap labels = LabelMap.of(box.width(), box.height(), 1, pixels);
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
        return PixelCenters.trace(labels, regions).getFirst().moved(box.x(), box.y());
    }

    /// The lengths of runs of 0 and 1 in turn, row by row; the first is of 0 and may be empty.
    int[] counts() {
        int[] counts = new int[pixels.length + 1];
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != run % 2) {
                run++;
            }
            counts[run]++;
        }
        return Arrays.copyOf(counts, run + 1);
    }
}
