package cocoscope.app.browser;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What a file holds in numbers.
///
/// @param emptyImages images without annotations
/// @param categories  the most frequent first
public record Statistics(int images, int emptyImages, int annotations, int crowds, List<OfCategory> categories) {
    /// @param category its index
    /// @param area     the mean of what annotations state, NaN where none states one
    public record OfCategory(int category, int annotations, int images, double area) {}

    public Statistics {
        categories = List.copyOf(categories);
    }

    static Statistics of(CocoIndex index) {
        int size = index.categories().size();
        int[] counts = new int[size];
        int[] images = new int[size];
        int[] measured = new int[size];
        double[] areas = new double[size];
        int[] last = new int[size];
        Arrays.fill(last, -1);
        int empty = 0;
        int crowds = 0;
        AnnotationList annotations = index.annotations();
        for (int image = 0; image < index.images().size(); image++) {
            empty += index.count(image) == 0 ? 1 : 0;
            for (int annotation : index.annotationsOf(image)) {
                int category = annotations.category(annotation);
                counts[category]++;
                crowds += annotations.isCrowd(annotation) ? 1 : 0;
                if (last[category] != image) {
                    images[category]++;
                    last[category] = image;
                }
                if (!Float.isNaN(annotations.area(annotation))) {
                    measured[category]++;
                    areas[category] += annotations.area(annotation);
                }
            }
        }
        List<OfCategory> categories = new ArrayList<>();
        for (int category = 0; category < size; category++) {
            categories.add(new OfCategory(category, counts[category], images[category],
                    measured[category] == 0 ? Double.NaN : areas[category] / measured[category]));
        }
        categories.sort(Comparator.comparingInt(OfCategory::annotations).reversed());
        return new Statistics(index.images().size(), empty, annotations.size(), crowds, categories);
    }
}
