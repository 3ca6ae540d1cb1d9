package cocoscope.ui.canvas;

/// How deep every device pixel lies inside of its region: 1 along its edge, then 2, and so on; 0 is deeper than was asked.
///
/// The border of the view is no edge, the border of the image is.
final class EdgeDepths {
    private final RegionRaster raster;
    private final byte[] depths;

    EdgeDepths(RegionRaster raster) {
        this.raster = raster;
        this.depths = new byte[raster.regions().length];
    }

    /// By device pixel; without meaning where there is no region. Not to be changed.
    byte[] depths() {
        return depths;
    }

    void measure(int deepest) {
        markEdges();
        for (int depth = 2; depth <= deepest; depth++) {
            spread((byte) depth);
        }
    }

    private void markEdges() {
        int[] regions = raster.regions();
        int width = raster.width();
        int height = raster.height();
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int above = y == 0 ? 0 : -width;
            int below = y == height - 1 ? 0 : width;
            for (int x = 0; x < width; x++) {
                int i = row + x;
                int region = regions[i];
                int before = x == 0 ? i : i - 1;
                int after = x == width - 1 ? i : i + 1;
                boolean inside = regions[before] == region && regions[after] == region
                        && regions[i + above] == region && regions[i + below] == region;
                depths[i] = (byte) (inside || region == RegionRaster.NONE ? 0 : 1);
            }
        }
    }

    private void spread(byte depth) {
        int width = raster.width();
        int height = raster.height();
        byte outer = (byte) (depth - 1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int above = y == 0 ? 0 : -width;
            int below = y == height - 1 ? 0 : width;
            for (int x = 0; x < width; x++) {
                int i = row + x;
                if (depths[i] == 0 && raster.regions()[i] != RegionRaster.NONE
                        && (x > 0 && depths[i - 1] == outer || x < width - 1 && depths[i + 1] == outer
                        || depths[i + above] == outer || depths[i + below] == outer)) {
                    depths[i] = depth;
                }
            }
        }
    }
}
