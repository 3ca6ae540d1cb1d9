package cocoscope.spark;

import cocoscope.batch.category.CategoryIds;
import cocoscope.coco.Category;
import cocoscope.recipe.RecipeFile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The ids of a run, from the counts of all masks: those that one machine would give.
///
/// @param images     id of the image of each mask, by its index; 0 where it failed
/// @param isFirst    whether a mask is the first of its image
/// @param firstIds   id of the first annotation of each mask, and the one after the last
/// @param categories in the order of their ids
record Numbering(int[] images, boolean[] isFirst, long[] firstIds, Map<String, Integer> categories) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Numbering of(ConvertedTable masks, List<String> fileNames, RecipeFile recipe) {
        CategoryIds ids = new CategoryIds(recipe.categories(), recipe.recipe().rule().categories(), masks.found());
        Numbering numbering = new Numbering(new int[masks.size()], new boolean[masks.size()], new long[masks.size() + 1],
                ids.categories().stream().collect(Collectors.toMap(Category::name, Category::id)));
        numbering.fill(masks, fileNames);
        return numbering;
    }

    private void fill(ConvertedTable masks, List<String> fileNames) {
        int image = 0;
        long annotation = 1;
        int first = 0;
        for (int index = 0; index < masks.size(); index++) {
            firstIds[index] = annotation;
            if (!masks.isConverted(index)) {
                continue;
            }
            isFirst[index] = image == 0 || !fileNames.get(index).equals(fileNames.get(first));
            if (isFirst[index]) {
                image++;
                first = index;
            } else if (!masks.sameSize(index, first)) {
                throw new IllegalArgumentException("The masks of " + fileNames.get(first) + " differ in size");
            }
            images[index] = image;
            annotation += masks.count(index);
        }
        firstIds[masks.size()] = annotation;
    }

    /// How many annotations a mask has.
    int count(int index) {
        return (int) (firstIds[index + 1] - firstIds[index]);
    }

    int imageCount() {
        return Arrays.stream(images).max().orElse(0);
    }

    int failed() {
        return (int) Arrays.stream(images).filter(image -> image == 0).count();
    }

    static List<Category> categories(RecipeFile recipe, Map<String, Integer> ids) {
        Map<Integer, Category> known = recipe.categories().stream().collect(Collectors.toMap(Category::id, category -> category));
        return ids.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(entry -> known.getOrDefault(entry.getValue(), new Category(entry.getValue(), entry.getKey(), ""))).toList();
    }
}
