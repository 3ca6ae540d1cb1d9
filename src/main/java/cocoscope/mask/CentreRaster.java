package cocoscope.mask;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.Arrays;

/// What OpenCV's `fillPoly` makes of polygons between pixel centres, the border included, as [PixelCentres] traces them.
///
/// Exact for edges that are horizontal, vertical or diagonal, which are all that `findContours` gives; other slopes are
/// refused, because OpenCV's lines round them in a way of their own.
public final class CentreRaster {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    /// By column: bit 0 for a pixel on the border, bit 1 for a change from outside to inside at the pixel.
    private final byte[] marks;

    private CentreRaster(Ring ring) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            left = Math.min(left, (int) ring.x(vertex));
            right = Math.max(right, (int) ring.x(vertex));
            top = Math.min(top, (int) ring.y(vertex));
            bottom = Math.max(bottom, (int) ring.y(vertex));
        }
        this.left = left;
        this.top = top;
        this.width = right - left + 1;
        this.height = bottom - top + 1;
        this.marks = new byte[Math.multiplyExact(width, height)];
    }

    /// @throws IllegalArgumentException for a ring outside the image or with an edge of another slope
    public static RunLengthEncoding rasterise(Polygon polygon, int height, int width) {
        if (polygon.rings().isEmpty()) {
            return RunLengthEncoding.of(height, width, Math.multiplyExact(height, width));
        }
        return RunLengthEncoding.union(polygon.rings().stream().map(ring -> rasterise(ring, height, width)).toList());
    }

    private static RunLengthEncoding rasterise(Ring ring, int height, int width) {
        CentreRaster raster = new CentreRaster(ring);
        if (raster.left < 0 || raster.top < 0 || raster.left + raster.width > width || raster.top + raster.height > height) {
            throw new IllegalArgumentException("The ring leaves the image of " + width + " x " + height + " pixels");
        }
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            int next = vertex + 1 == ring.size() ? 0 : vertex + 1;
            raster.draw((int) ring.x(vertex), (int) ring.y(vertex), (int) ring.x(next), (int) ring.y(next));
        }
        return raster.encode(height, width);
    }

    /// Marks the pixels of an edge; in every column but the last one it changes sides at its row.
    private void draw(int fromX, int fromY, int toX, int toY) {
        int stepX = Integer.signum(toX - fromX);
        int stepY = Integer.signum(toY - fromY);
        int steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        if (fromX + stepX * steps != toX || fromY + stepY * steps != toY) {
            throw new IllegalArgumentException("The edge " + fromX + "," + fromY + " to " + toX + "," + toY
                    + " is neither straight nor diagonal");
        }
        for (int step = 0; step <= steps; step++) {
            int x = fromX + stepX * step;
            int pixel = (x - left) * height + fromY + stepY * step - top;
            marks[pixel] |= 1;
            if (stepX != 0 && x != Math.max(fromX, toX)) {
                marks[pixel] ^= 2;
            }
        }
    }

    private RunLengthEncoding encode(int imageHeight, int imageWidth) {
        int[] counts = new int[16];
        int size = 0;
        int last = 0;
        boolean set = false;
        for (int x = 0; x < width; x++) {
            boolean inside = false;
            int column = (left + x) * imageHeight + top;
            for (int y = 0; y <= height; y++) {
                int mark = y == height ? 0 : marks[x * height + y];
                inside ^= (mark & 2) != 0;
                boolean now = y < height && (inside || (mark & 1) != 0);
                if (now != set) {
                    if (size + 1 == counts.length) {
                        counts = Arrays.copyOf(counts, Math.multiplyExact(size + 1, 2));
                    }
                    counts[size++] = column + y - last;
                    last = column + y;
                    set = now;
                }
            }
        }
        counts[size++] = Math.multiplyExact(imageHeight, imageWidth) - last;
        return RunLengthEncoding.of(imageHeight, imageWidth, Arrays.copyOf(counts, size));
    }
}
