package cocoscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.BatchInput;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProjectTest {
    private final ProjectImage first = ProjectImage.of(Optional.of(Path.of("photos/a.jpg")), Optional.of(Path.of("masks/a.png")));
    private final ProjectImage second = ProjectImage.of(Optional.empty(), Optional.of(Path.of("masks/deep/b.png")));
    private final Project project = Project.EMPTY.and(List.of(first, second));

    @Test
    void anImageWithItsOwnRecipeIsLeftAloneByThatOfAll() {
        Project own = project.with(second.files(), second.withRecipe(Optional.of(Recipe.DEFAULT.withMinimumArea(5))));

        Project changed = own.withRecipeOf(first.files(), Recipe.DEFAULT.withMinimumArea(9));

        assertThat(changed.recipeOf(first.files()).minimumArea()).isEqualTo(9);
        assertThat(changed.recipeOf(second.files()).minimumArea()).isEqualTo(5);
        assertThat(changed.withRecipeOf(second.files(), Recipe.DEFAULT.withMinimumArea(6)).recipe().minimumArea()).isEqualTo(9);
    }

    @Test
    void aReaderIsThatOfAllImages() {
        Project own = project.with(second.files(), second.withRecipe(Optional.of(Recipe.DEFAULT.withMinimumArea(5))));

        for (ProjectImage image : own.images()) {
            Project changed = own.withRecipeOf(image.files(), own.recipeOf(image.files()).withProfile(Profile.OPENCV));

            assertThat(changed.images()).allSatisfy(it -> assertThat(changed.recipeOf(it.files()).profile()).isEqualTo(Profile.OPENCV));
            assertThat(changed.recipeOf(second.files()).minimumArea()).isEqualTo(5);
        }
    }

    @Test
    void imagesAreNamedBelowTheFolderThatAllShareAndThoseWithoutMaskAreLeftOut() {
        Project more = project.and(List.of(ProjectImage.of(Optional.of(Path.of("elsewhere/c.jpg")), Optional.empty())));

        assertThat(more.inputs()).extracting(BatchInput::fileName).containsExactly("photos/a.jpg", "masks/deep/b.png");
    }

    @Test
    void namesBelowTheFolderThatWasOpenedAreKeptWhereTheyTellImagesApart() {
        ProjectImage named = new ProjectImage(first.files(), Optional.empty(), Optional.of("x.jpg"), Optional.empty());
        ProjectImage likewise = new ProjectImage(second.files(), Optional.empty(), Optional.of("x.jpg"), Optional.empty());

        assertThat(Project.EMPTY.and(List.of(named)).inputs()).extracting(BatchInput::fileName).containsExactly("x.jpg");
        assertThat(Project.EMPTY.and(List.of(named, likewise)).inputs()).extracting(BatchInput::fileName)
                .containsExactly("photos/a.jpg", "masks/deep/b.png");
    }

    @Test
    void noImageIsThereTwice() {
        assertThat(project.and(List.of(second, first))).isEqualTo(project);
        assertThat(project.with(first.files(), second).images()).containsExactly(second);
    }
}
