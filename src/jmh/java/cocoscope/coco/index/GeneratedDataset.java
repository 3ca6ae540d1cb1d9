package cocoscope.coco.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A COCO file with ragged stars of 8 to 32 vertices, the same for every run.
final class GeneratedDataset {
    private static final int SHAPES = 1000;
    private static final int CATEGORIES = 80;

    private GeneratedDataset() {}

    static void write(Path file, int images, int annotations) throws IOException {
        Random random = new Random(1);
        double[][] shapes = new double[SHAPES][];
        for (int i = 0; i < SHAPES; i++) {
            shapes[i] = star(random);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"info\": {}, \"licenses\": [], \"images\": [\n");
            for (int image = 1; image <= images; image++) {
                out.write(String.format(Locale.ROOT, "%s{\"id\": %d, \"width\": 640, \"height\": 480, \"file_name\": \"%012d.jpg\"}",
                        image == 1 ? "" : ",\n", image, image));
            }
            out.write("],\n\"categories\": [");
            for (int category = 1; category <= CATEGORIES; category++) {
                out.write((category == 1 ? "" : ", ") + "{\"id\": " + category + ", \"name\": \"c" + category
                        + "\", \"supercategory\": \"\"}");
            }
            out.write("],\n\"annotations\": [\n");
            for (int annotation = 0; annotation < annotations; annotation++) {
                write(out, annotation, shapes[annotation % SHAPES], annotation / (annotations / images) + 1, random);
            }
            out.write("]}\n");
        }
    }

    private static double[] star(Random random) {
        double[] star = new double[2 * random.nextInt(8, 33)];
        double radius = random.nextDouble(10, 80);
        for (int i = 0; i < star.length; i += 2) {
            double angle = 2 * Math.PI * i / star.length;
            star[i] = radius * (1 + 0.3 * random.nextDouble()) * Math.cos(angle);
            star[i + 1] = radius * (1 + 0.3 * random.nextDouble()) * Math.sin(angle);
        }
        return star;
    }

    private static void write(BufferedWriter out, int annotation, double[] shape, int image, Random random) throws IOException {
        double x = random.nextDouble(120, 520);
        double y = random.nextDouble(120, 360);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        double twice = 0;
        StringBuilder polygon = new StringBuilder();
        for (int i = 0; i < shape.length; i += 2) {
            double vertexX = Math.rint((x + shape[i]) * 100) / 100;
            double vertexY = Math.rint((y + shape[i + 1]) * 100) / 100;
            polygon.append(i == 0 ? "" : ", ").append(vertexX).append(", ").append(vertexY);
            left = Math.min(left, vertexX);
            top = Math.min(top, vertexY);
            right = Math.max(right, vertexX);
            bottom = Math.max(bottom, vertexY);
            int next = (i + 2) % shape.length;
            twice += shape[i] * shape[next + 1] - shape[next] * shape[i + 1];
        }
        out.write(String.format(Locale.ROOT, "%s{\"segmentation\": [[%s]], \"area\": %.4f, \"iscrowd\": 0, \"image_id\": %d, "
                + "\"bbox\": [%.2f, %.2f, %.2f, %.2f], \"category_id\": %d, \"id\": %d}", annotation == 0 ? "" : ",\n", polygon, twice / 2,
                image, left, top, right - left, bottom - top, annotation % CATEGORIES + 1, annotation + 1));
    }
}
