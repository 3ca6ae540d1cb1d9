package cocoscope.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cocoscope.app.Session;
import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.work.ManualExecutor;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture with two masks, one with a mask of two objects, and one whose mask has another size.
final class LibraryTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());
    private final Library library = session.library;

    @BeforeEach
    void open() throws IOException {
        MaskFiles.writePicture(folder.resolve("b10.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("b10_mask_0.png"), "##..", "##..");
        MaskFiles.write(folder.resolve("b10_mask_1.png"), "...#", "...#");
        MaskFiles.writePicture(folder.resolve("b9.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("b9_mask.png"), "#..#", "....");
        MaskFiles.writePicture(folder.resolve("wrong.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("wrong_mask.png"), "#.#", "###", "#.#");
        session.files.open(List.of(folder));
        background.runAll();
    }

    @Test
    void anImageIsListedOnceWithItsMasksUnderIt() {
        FileRows rows = new FileRows(library);

        assertThat(library.listed()).extracting(ImageGroup::name).containsExactly("b9.jpg", "b10.jpg", "wrong.jpg");
        assertThat(rows.view()).hasSize(5);
        assertThat(rows.view().subList(2, 4)).allMatch(row -> row instanceof FileRow.OfMask)
                .extracting(row -> row.item().mask().orElseThrow().getFileName().toString())
                .containsExactly("b10_mask_0.png", "b10_mask_1.png");

        rows.toggle(library.listed().get(1));
        assertThat(rows.view()).hasSize(3);
        assertThat(rows.rowOf(library.allProperty().get().get(1).items().getLast())).contains(rows.view().get(1));
    }

    @Test
    void theImagesAreFilteredByNameAndState() {
        library.nameProperty().set("B");
        assertThat(names()).containsExactly("b9.jpg", "b10.jpg");

        library.nameProperty().set("");
        look();
        library.stateProperty().set(Optional.of(State.ERROR));
        assertThat(names()).containsExactly("wrong.jpg");
    }

    @Test
    void theCategoriesOfAllImagesAreCountedAndChooseAmongThem() throws IOException {
        MaskFiles.writePicture(folder.resolve("c.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("c_mask.png"), "....", "....");
        session.files.open(List.of(folder));
        background.runAll();
        library.openProperty().set(true);
        background.runAll();

        assertThat(library.totalsProperty().get()).extracting(CategoryTotal::images, CategoryTotal::objects).containsExactly(tuple(2, 4L));

        library.categoriesProperty().set(Set.of(library.totalsProperty().get().getFirst().category()));
        assertThat(names()).as("one mask is empty, the other cannot be read").containsExactly("b9.jpg", "b10.jpg");
    }

    @Test
    void imagesAreOrderedByWhatTheirMasksComeTo() {
        library.orderProperty().set(Library.Order.OBJECTS);
        background.runAll();
        library.descendingProperty().set(true);
        assertThat(library.counted()).isEqualTo(3);
        assertThat(names()).as("what cannot be read comes last").containsExactly("b9.jpg", "b10.jpg", "wrong.jpg");

        library.orderProperty().set(Library.Order.AREA);
        background.runAll();
        assertThat(names()).containsExactly("b10.jpg", "b9.jpg", "wrong.jpg");

        library.orderProperty().set(Library.Order.IOU);
        background.runAll();
        assertThat(library.known(library.listed().getFirst()).orElseThrow().facts().orElseThrow().iou()).isEqualTo(1);

        library.orderProperty().set(Library.Order.NAME);
        assertThat(names()).containsExactly("wrong.jpg", "b10.jpg", "b9.jpg");
    }

    @Test
    void aThumbnailHasTheObjectsOfAllMasksOverThePicture() {
        ImageGroup group = library.listed().get(1);
        assertThat(library.look(group)).isEmpty();
        background.runAll();

        SurveyedImage read = library.look(group).orElseThrow();
        assertThat(read.facts()).hasValueSatisfying(facts -> {
            assertThat(facts.objects()).isEqualTo(2);
            assertThat(facts.area()).isEqualTo(6);
            assertThat(facts.iou()).isNaN();
        });
        assertThat(read.size()).contains(new SurveyedImage.Size(4, 2));
        assertThat(read.picture().orElseThrow().argb(0, 0)).isNotEqualTo(read.picture().orElseThrow().argb(2, 0))
                .isEqualTo(read.picture().orElseThrow().argb(0, 1));
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndKeepsItsPicture() {
        look();

        assertThat(library.listed().getLast().state()).isEqualTo(State.ERROR);
        assertThat(library.listed().getLast().problem()).get().asString()
                .contains("wrong_mask.png").contains("3 x 3").doesNotContain("\n");
        assertThat(library.look(library.listed().getLast()).orElseThrow().picture()).isPresent();
    }

    @Test
    void anotherRecipeIsAnotherThumbnail() {
        ImageGroup group = library.listed().getFirst();
        look();
        assertThat(library.look(group)).isPresent();

        session.history.edit(session.history.project().withRecipe(session.history.project().recipe().withMinimumArea(2)));

        assertThat(library.look(group)).isEmpty();
        background.runAll();
        assertThat(library.look(group).orElseThrow().facts().orElseThrow().objects()).isZero();
    }

    @Test
    void anImageThatIsOpenedIsShownAlone() {
        library.openProperty().set(true);
        library.show(library.listed().get(1));
        background.runAll();

        assertThat(library.openProperty().get()).isFalse();
        assertThat(session.images.current()).contains(library.listed().get(1).first());
    }

    private void look() {
        library.listed().forEach(library::look);
        background.runAll();
    }

    private List<String> names() {
        return library.listed().stream().map(ImageGroup::name).toList();
    }
}
