package cocoscope.batch.category;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CategoryIdsTest {
    @Test
    void knownCategoriesKeepTheirIdsAndOthersFollow() {
        CategoryIds ids = ids(List.of(new Category(7, "cat", "")), List.of("dog"), Map.of("bird", 3, "fish", 2));

        assertThat(ids.categories()).extracting(category -> category.id() + " " + category.name())
                .containsExactly("7 cat", "8 dog", "9 fish", "10 bird");
    }

    /// As where annotations are added to a file.
    @Test
    void ofSeveralKnownCategoriesWithOneNameTheFirstCounts() {
        CategoryIds ids = ids(List.of(new Category(3, "cat", ""), new Category(5, "cat", "pet")), List.of(), Map.of("cat", 1, "dog", 2));

        assertThat(ids.of("cat")).isEqualTo(3);
        assertThat(ids.of("dog")).as("no number of the file is used again").isEqualTo(6);
        assertThat(ids.categories()).extracting(Category::id).containsExactly(3, 6);
    }

    private static CategoryIds ids(List<Category> known, List<String> ofRule, Map<String, Integer> found) {
        return new CategoryIds(known, ofRule, new FoundCategories(found));
    }
}
