package cocoscope.spark;

import cocoscope.batch.CategoryIds;
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
/// @param firstIds   id of the first annotation of each mask
/// @param categories in the order of their ids
record Numbering(int[] images, boolean[] isFirst, long[] firstIds, Map<String, Integer> categories) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Numbering of(ConvertedTable masks, List<String> fileNames, RecipeFile recipe) {
        CategoryIds ids = new CategoryIds(recipe.categories(), recipe.recipe().rule().categories(), masks.found());
        Numbering numbering = new Numbering(new int[masks.size()], new boolean[masks.size()], new long[masks.size()],
                ids.categories().stream().collect(Collectors.toMap(Category::name, Category::id)));
        numbering.fill(masks, fileNames);
        return numbering;
    }

    private void fill(ConvertedTable masks, List<String> fileNames) {
        int image = 0;
        long annotation = 1;
        ConvertedTable.Mask first = new ConvertedTable.Mask(0, 0, 0, null, List.of());
        String name = "";
        for (int index = 0; index < masks.size(); index++) {
            ConvertedTable.Mask mask = masks.converted(index);
            if (mask == null) {
                continue;
            }
            isFirst[index] = image == 0 || !fileNames.get(index).equals(name);
            if (isFirst[index]) {
                image++;
                first = mask;
                name = fileNames.get(index);
            } else if (mask.width() != first.width() || mask.height() != first.height()) {
                throw new IllegalArgumentException("The masks of " + name + " differ in size");
            }
            images[index] = image;
            firstIds[index] = annotation;
            annotation += mask.count();
        }
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
