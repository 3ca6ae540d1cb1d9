package cocoscope.spark;

import cocoscope.batch.CategoryIds;
import cocoscope.batch.FoundCategories;
import cocoscope.coco.Category;
import cocoscope.recipe.RecipeFile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/// The ids of a run, from the counts of all masks: those that one machine would give.
///
/// @param images     id of the image of each mask, by its index; 0 where it failed
/// @param isFirst    whether a mask is the first of its image
/// @param firstIds   id of the first annotation of each mask
/// @param categories in the order of their ids
/// @param failed     masks that could not be converted
record Numbering(int[] images, boolean[] isFirst, long[] firstIds, Map<String, Integer> categories, int failed) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// A mask without its annotations.
    private record Mask(String fileName, int width, int height, int count) {}

    /// @param rows index, file_name, width, height, count, found, class of every mask that was read
    static Numbering of(int masks, Iterator<Row> rows, RecipeFile recipe) {
        Mask[] byIndex = new Mask[masks];
        Map<String, FoundCategories> distinct = new HashMap<>();
        int converted = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.isNullAt(6)) {
                byIndex[row.getInt(0)] = new Mask(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
                distinct.computeIfAbsent(row.getString(5), text -> JsonValues.read(text, FoundCategories.class));
                converted++;
            }
        }
        CategoryIds ids = new CategoryIds(recipe.categories(), recipe.recipe().rule().categories(),
                distinct.values().stream().reduce(new FoundCategories(Map.of()), FoundCategories::plus));
        Numbering numbering = new Numbering(new int[masks], new boolean[masks], new long[masks], ids.categories().stream()
                .collect(Collectors.toMap(Category::name, Category::id)), masks - converted);
        numbering.fill(byIndex);
        return numbering;
    }

    private void fill(Mask[] masks) {
        int image = 0;
        long annotation = 1;
        Mask first = new Mask("", 0, 0, 0);
        for (int index = 0; index < masks.length; index++) {
            Mask mask = masks[index];
            if (mask == null) {
                continue;
            }
            isFirst[index] = image == 0 || !mask.fileName.equals(first.fileName);
            if (isFirst[index]) {
                image++;
                first = mask;
            } else if (mask.width != first.width || mask.height != first.height) {
                throw new IllegalArgumentException("The masks of " + mask.fileName + " differ in size");
            }
            images[index] = image;
            firstIds[index] = annotation;
            annotation += mask.count;
        }
    }

    int imageCount() {
        return Arrays.stream(images).max().orElse(0);
    }

    static List<Category> categories(RecipeFile recipe, Map<String, Integer> ids) {
        Map<Integer, Category> known = recipe.categories().stream().collect(Collectors.toMap(Category::id, category -> category));
        return ids.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(entry -> known.getOrDefault(entry.getValue(), new Category(entry.getValue(), entry.getKey(), ""))).toList();
    }
}
