package cocoscope.app.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a category has in many images.
///
/// @param color 0xRRGGBB
public record CategoryTotal(String category, int color, int images, long objects) {
    /// In the order of the names.
    static List<CategoryTotal> of(Stream<ImageFacts> images) {
        Map<String, CategoryTotal> totals = new TreeMap<>();
        images.forEach(image -> image.categories().forEach((name, share) ->
                totals.merge(name, new CategoryTotal(name, share.color(), 1, share.objects()), CategoryTotal::plus)));
        return List.copyOf(totals.values());
    }

    private CategoryTotal plus(CategoryTotal other) {
        return new CategoryTotal(category, color, images + other.images, objects + other.objects);
    }
}
