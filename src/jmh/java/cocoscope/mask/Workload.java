package cocoscope.mask;

import java.util.Random;

/// Gray masks for benchmarks, the same in every run: ellipses with ragged sides, each row of which begins and ends up to `ragged` pixels
/// off.
///
/// @param name    of the row in a table
/// @param samples width * height levels, row by row
/// @param values  the levels that stand for labels
record Workload(String name, int width, int height, byte[] samples, int[] values) {
    /// One blob.
    static Workload a() {
        Drawing drawing = new Drawing(640, 480, 1, 2);
        drawing.ellipse(255, 320, 240, 150, 150);
        return drawing.workload("a", 1);
    }

    /// Fifty blobs with holes.
    static Workload b() {
        Drawing drawing = new Drawing(1920, 1080, 2, 2);
        for (int blob = 0; blob < 50; blob++) {
            int x = 50 + drawing.random.nextInt(1820);
            int y = 50 + drawing.random.nextInt(980);
            int radius = 20 + drawing.random.nextInt(70);
            drawing.ellipse(255, x, y, radius, radius);
            drawing.ellipse(0, x, y, radius / 3, radius / 3);
        }
        return drawing.workload("b", 1);
    }

    /// A street of 19 classes.
    static Workload c() {
        Drawing drawing = new Drawing(2048, 1024, 3, 2);
        for (int blob = 0; blob < 160; blob++) {
            drawing.ellipse(1 + blob % 19, drawing.random.nextInt(2048), drawing.random.nextInt(1024), 15 + drawing.random.nextInt(140),
                    15 + drawing.random.nextInt(140));
        }
        return drawing.workload("c", 19);
    }

    /// Twelve megapixels, twelve values, rough edges, and 6000 specks.
    static Workload d() {
        Drawing drawing = new Drawing(4000, 3000, 4, 3);
        for (int blob = 0; blob < 120; blob++) {
            drawing.ellipse(1 + blob % 12, drawing.random.nextInt(4000), drawing.random.nextInt(3000), 100 + drawing.random.nextInt(300),
                    100 + drawing.random.nextInt(300));
        }
        for (int speck = 0; speck < 6000; speck++) {
            drawing.ellipse(1 + speck % 12, drawing.random.nextInt(4000), drawing.random.nextInt(3000), 2, 2);
        }
        return drawing.workload("d", 12);
    }

    /// A hundred megapixels, 5000 blobs with very ragged sides.
    static Workload e() {
        Drawing drawing = new Drawing(10_000, 10_000, 5, 6);
        for (int blob = 0; blob < 5000; blob++) {
            drawing.ellipse(255, drawing.random.nextInt(10_000), drawing.random.nextInt(10_000), 20 + drawing.random.nextInt(40),
                    20 + drawing.random.nextInt(40));
        }
        return drawing.workload("e", 1);
    }

    /// One shape that grows with the mask.
    static Workload square(int side) {
        return labels(side, 1, "" + side);
    }

    /// The same shapes whatever the number of labels.
    static Workload labels(int side, int labels, String name) {
        Drawing drawing = new Drawing(side, side, 6, 1);
        for (int blob = 0; blob < 12; blob++) {
            drawing.ellipse(1 + blob % labels, (2 * blob % 7 + 1) * side / 8, (3 * blob % 7 + 1) * side / 8, side / 10, side / 12);
        }
        return drawing.workload(name, labels);
    }

    /// Disks of 8 pixels, apart from each other.
    static Workload components(int count) {
        int columns = (int) Math.ceil(Math.sqrt(count));
        Drawing drawing = new Drawing(2048, 2048, 7, 1);
        for (int disk = 0; disk < count; disk++) {
            drawing.ellipse(1, (2 * (disk % columns) + 1) * 1024 / columns, (2 * (disk / columns) + 1) * 1024 / columns, 4, 4);
        }
        return drawing.workload("components " + count, 1);
    }

    /// A mask that has seen no stage yet.
    Mask mask() {
        return Mask.gray8(width, height, 8, samples);
    }

    private static final class Drawing {
        private final int width;
        private final int height;
        private final byte[] samples;
        private final Random random;
        private final int ragged;

        Drawing(int width, int height, int seed, int ragged) {
            this.width = width;
            this.height = height;
            this.samples = new byte[width * height];
            this.random = new Random(seed);
            this.ragged = ragged;
        }

        void ellipse(int value, int centerX, int centerY, int radiusX, int radiusY) {
            for (int y = Math.max(0, centerY - radiusY + 1); y < Math.min(height, centerY + radiusY); y++) {
                double half = radiusX * Math.sqrt(1 - Math.pow((y - centerY) / (double) radiusY, 2));
                int left = Math.max(0, centerX - (int) half - random.nextInt(ragged));
                int right = Math.min(width, centerX + (int) half + 1 + random.nextInt(ragged));
                for (int x = left; x < right; x++) {
                    samples[y * width + x] = (byte) value;
                }
            }
        }

        Workload workload(String name, int labels) {
            int[] values = new int[labels];
            for (int label = 0; label < labels; label++) {
                values[label] = labels == 1 && name.length() == 1 ? 255 : label + 1;
            }
            return new Workload(name, width, height, samples, values);
        }
    }
}
