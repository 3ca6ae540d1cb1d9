package cocoscope.recipe;

import static cocoscope.batch.Conversions.CATS_AND_DOGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Below;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.Simplification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What recipe files keep of profile, floor and simplification.
final class ProfileRecipeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aRecipeComesBackAsItWas(Profile profile) throws Exception {
        for (PolygonKind kind : PolygonKind.values()) {
            Recipe recipe = CATS_AND_DOGS.withProfile(profile).withPolygons(kind).withFloor(new Floor(0.95, Below.FAIL))
                    .withSimplification(new Simplification(1.5, true));
            RecipeFile file = new RecipeFile(recipe, List.of(new Category(1, "cat", ""), new Category(7, "dog", "animal")));
            file.write(folder.resolve("recipe.json"));

            assertThat(RecipeFile.read(folder.resolve("recipe.json"))).isEqualTo(file);
        }
    }

    @Test
    void whatAFileLeavesOutIsAsItsProfileHasIt() throws Exception {
        assertThat(read("{\"version\": 1, \"profile\": \"opencv\"}")).isEqualTo(Recipe.DEFAULT.withProfile(Profile.OPENCV));
        assertThat(read("{\"version\": 1, \"profile\": \"opencv\", \"polygons\": \"edges\"}").polygons()).isEqualTo(PolygonKind.EDGES);
    }

    @Test
    void resultsInAnotherFormAreRefused() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> read("{\"version\": 1, \"profile\": \"results\", \"segmentation\": \"polygon\"}"))
                .withMessageContaining("recipe.json").withMessageContaining("segmentation").withMessageContaining("rle");
    }

    private Recipe read(String json) throws Exception {
        return RecipeFile.read(Files.writeString(folder.resolve("recipe.json"), json)).recipe();
    }
}
