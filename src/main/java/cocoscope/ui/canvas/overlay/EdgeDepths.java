package cocoscope.ui.canvas.overlay;

import java.util.Arrays;

/// The device pixels along the edges of regions, and how deep each lies inside of its region: 1 at the edge, then 2, and so on.
///
/// The border of the view is no edge, the border of the image is.
final class EdgeDepths {
    /// Edges lie close together: so many pixels after one are looked at singly.
    private static final int NEAR = 16;

    private final RegionRaster raster;
    private final byte[] depths;
    private int[] pixels = new int[1024];
    private int size;

    EdgeDepths(RegionRaster raster) {
        this.raster = raster;
        this.depths = new byte[raster.regions().length];
    }

    /// The number of pixels found.
    int size() {
        return size;
    }

    /// The pixel `entry`, by ascending depth.
    int pixel(int entry) {
        return pixels[entry];
    }

    int depth(int pixel) {
        return depths[pixel];
    }

    void measure(int deepest) {
        Arrays.fill(depths, (byte) 0);
        size = 0;
        markEdges();
        int from = 0;
        for (int depth = 2; depth <= deepest; depth++) {
            int to = size;
            spread(from, to, depth);
            from = to;
        }
    }

    /// Rows are compared with their neighbors as a whole: most of a view is no edge.
    private void markEdges() {
        int[] regions = raster.regions();
        int width = raster.width();
        for (int row = 0; row < regions.length; row += width) {
            markDifferences(regions, row, row + 1, width - 1);
            if (row > 0) {
                markDifferences(regions, row, row - width, width);
            }
        }
    }

    private void markDifferences(int[] regions, int a, int b, int length) {
        int from = 0;
        while (from < length) {
            int equal = Arrays.mismatch(regions, a + from, a + length, regions, b + from, b + length);
            if (equal < 0) {
                return;
            }
            from += equal;
            int end = Math.min(length, from + NEAR);
            for (; from < end; from++) {
                if (regions[a + from] != regions[b + from]) {
                    visit(a + from, 1);
                    visit(b + from, 1);
                }
            }
        }
    }

    /// Neighbors of an edge's pixel that have no depth yet lie in the same region: else they were edges themselves.
    private void spread(int from, int to, int depth) {
        int width = raster.width();
        for (int entry = from; entry < to; entry++) {
            int pixel = pixels[entry];
            int x = pixel % width;
            if (x > 0) {
                visit(pixel - 1, depth);
            }
            if (x < width - 1) {
                visit(pixel + 1, depth);
            }
            if (pixel >= width) {
                visit(pixel - width, depth);
            }
            if (pixel < depths.length - width) {
                visit(pixel + width, depth);
            }
        }
    }

    private void visit(int pixel, int depth) {
        if (depths[pixel] == 0 && raster.regions()[pixel] != RegionRaster.NONE) {
            add(pixel, depth);
        }
    }

    private void add(int pixel, int depth) {
        if (size == pixels.length) {
            pixels = Arrays.copyOf(pixels, 2 * size);
        }
        pixels[size++] = pixel;
        depths[pixel] = (byte) depth;
    }
}
