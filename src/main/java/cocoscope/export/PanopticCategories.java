package cocoscope.export;

import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The categories of a panoptic file, which says of each whether it is a thing and which color it has.
///
/// Where nobody said it, a category is a thing, unless the recipe makes one annotation a category; and it gets a color of its own.
final class PanopticCategories {
    private static final double GOLDEN_RATIO = 0.618033988749895;
    private static final int BRIGHT = 230;
    private static final int DARK = 60;

    private final Export export;
    private final Map<Integer, Category> byId;

    PanopticCategories(Export export) {
        this.export = export;
        boolean things = export.recipe().instances() != Recipe.Instances.CATEGORY;
        byId = export.categories().stream().map(category -> new Category(category.id(), category.name(), category.supercategory(),
                category.color().isPresent() ? category.color() : OptionalInt.of(color(category.id())),
                Optional.of(category.isthing().orElse(things)))).collect(Collectors.toMap(Category::id, Function.identity()));
    }

    List<Category> list() {
        return export.categories().stream().map(category -> byId.getOrDefault(category.id(), category)).toList();
    }

    int id(String name) {
        return export.categoryId(name);
    }

    boolean isThing(int id) {
        return Optional.ofNullable(byId.get(id)).flatMap(Category::isthing).orElse(true);
    }

    /// Hues that lie far apart for neighboring ids.
    private static int color(int id) {
        double hue = id * GOLDEN_RATIO % 1 * 6;
        int rising = (int) (DARK + (BRIGHT - DARK) * (hue % 1));
        int falling = BRIGHT + DARK - rising;
        return switch ((int) hue) {
            case 0 -> rgb(BRIGHT, rising, DARK);
            case 1 -> rgb(falling, BRIGHT, DARK);
            case 2 -> rgb(DARK, BRIGHT, rising);
            case 3 -> rgb(DARK, falling, BRIGHT);
            case 4 -> rgb(rising, DARK, BRIGHT);
            default -> rgb(BRIGHT, DARK, falling);
        };
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
