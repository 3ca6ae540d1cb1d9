package cocoscope.mask.level;

import java.util.Random;

/// Label maps as people draw them: blobs, some with a hole, thin bent lines, and words of letters, the same for the same
/// seed.
public final class LabelPictures {
    /// Letters of 5 x 7 pixels.
    private static final String[] LETTERS = {
        "01110100011000111111100011000110001", "11110100011111010001100011000111110", "01111100001000010000100001000001111",
        "11111100001111010000100001000011111", "10001100011000111111100011000110001", "01110100011000110001100011000101110",
        "11110100011000111110101001001010001", "11111001000010000100001000010000100", "10001110011010110011100011000110001"};

    private final int width;
    private final int height;
    private final int labels;
    private final byte[] pixels;
    private final Random random;
    private int last;

    private LabelPictures(int width, int height, int labels, long seed) {
        this.width = width;
        this.height = height;
        this.labels = labels;
        this.pixels = new byte[width * height];
        this.random = new Random(seed);
    }

    /// Labels 0 to `labels` - 1, row by row.
    public static byte[] draw(int width, int height, int labels, long seed) {
        LabelPictures picture = new LabelPictures(width, height, labels, seed);
        for (int i = 0; i < 2 * labels + 12; i++) {
            picture.blob(picture.next());
        }
        for (int i = 0; i < labels + 4; i++) {
            picture.line(picture.next());
        }
        for (int i = 0; i < labels / 2 + 3; i++) {
            picture.word(picture.next());
        }
        return picture.pixels;
    }

    /// Evenly spread gray levels: 0 and multiples of one step up to 255 or a little less.
    public static int[] levels(int labels) {
        int[] levels = new int[labels];
        for (int label = 0; label < labels; label++) {
            levels[label] = label * (255 / (labels - 1));
        }
        return levels;
    }

    /// The level of each pixel's label.
    public static byte[] painted(byte[] labels, int[] levels) {
        byte[] painted = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            painted[i] = (byte) levels[labels[i]];
        }
        return painted;
    }

    private int next() {
        int next = last;
        last = (last + 1) % labels;
        return next;
    }

    private void set(int x, int y, int label) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            pixels[y * width + x] = (byte) label;
        }
    }

    private void blob(int label) {
        double centerX = random.nextInt(width);
        double centerY = random.nextInt(height);
        double radius = 10 + random.nextInt(45);
        double bulge = random.nextDouble() * 0.3;
        double turn = random.nextDouble() * 6;
        int bulges = 2 + random.nextInt(5);
        double hole = random.nextInt(4) == 0 ? 0.5 : 0;
        double farthest = radius * (1 + bulge);
        for (int y = Math.max(0, (int) (centerY - farthest)); y <= Math.min(height - 1, centerY + farthest); y++) {
            for (int x = Math.max(0, (int) (centerX - farthest)); x <= Math.min(width - 1, centerX + farthest); x++) {
                double distance = Math.hypot(x - centerX, y - centerY);
                if (distance > farthest) {
                    continue;
                }
                double angle = Math.atan2(y - centerY, x - centerX);
                double reach = radius * (1 + bulge * Math.sin(bulges * angle + turn));
                if (distance < reach && distance >= hole * reach) {
                    set(x, y, label);
                }
            }
        }
    }

    private void line(int label) {
        int thickness = 1 + random.nextInt(4);
        double x = random.nextInt(width);
        double y = random.nextInt(height);
        double angle = random.nextDouble() * 6.28;
        for (int step = 0; step < 200; step++) {
            for (int i = 0; i < thickness * thickness; i++) {
                set((int) x + i % thickness, (int) y + i / thickness, label);
            }
            x += Math.cos(angle);
            y += Math.sin(angle);
            angle += (random.nextDouble() - 0.5) * 0.2;
        }
    }

    private void word(int label) {
        int scale = 1 + random.nextInt(4);
        int left = random.nextInt(width);
        int top = random.nextInt(height);
        for (int letter = 0; letter < 6; letter++) {
            String dots = LETTERS[random.nextInt(LETTERS.length)];
            for (int i = 0; i < 35 * scale * scale; i++) {
                int x = i % (5 * scale);
                int y = i / (5 * scale);
                if (dots.charAt(y / scale * 5 + x / scale) == '1') {
                    set(left + letter * 6 * scale + x, top + y, label);
                }
            }
        }
    }
}
