package cocoscope.coco;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads categories: a JSON array of COCO categories, or those of a whole COCO file.
public final class CategoryReader {
    private CategoryReader() {}

    /// @throws UnreadableJsonException also when an id or a name is there twice, or there is no category
    public static List<Category> read(Path file) throws UnreadableJsonException {
        JsonValue root = JsonValue.read(file);
        JsonValue array = root.isArray() ? root : root.member("categories");
        List<Category> categories = categories(array);
        if (categories.isEmpty()) {
            throw array.wrong(Expected.CATEGORIES);
        }
        return categories;
    }

    /// @throws UnreadableJsonException also when an id or a name is there twice
    public static List<Category> categories(JsonValue array) throws UnreadableJsonException {
        List<Category> categories = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonValue element : array.elements()) {
            Category category = CategoryJson.read(element);
            if (!ids.add(category.id())) {
                throw element.member("id").wrong(Expected.NEW_CATEGORY_ID);
            }
            if (!names.add(category.name())) {
                throw element.member("name").wrong(Expected.NEW_CATEGORY_NAME);
            }
            categories.add(category);
        }
        return categories;
    }
}
