package cocoscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.app.Session;
import cocoscope.app.settings.CategoryRow.Trouble;
import cocoscope.app.work.ManualExecutor;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling.LabeledValues;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mask whose value 10 is a cat, and whose value 20 is a dog.
final class CategoryEditorTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());
    private final CategoryEditor editor = session.categories;

    @BeforeEach
    void openAMaskWithTwoCategories() throws IOException {
        session.files.open(List.of(MaskFiles.write(folder.resolve("a_mask.png"), "1.2", "1.2")));
        background.runAll();
        session.mask.recipe().set(session.mask.recipe().get().withRule(
                new LabelRule.Values(List.of(new LabelRule.Entry(10, "cat"), new LabelRule.Entry(20, "dog")), OptionalInt.empty())));
        background.runAll();
        editor.begin();
    }

    @Test
    void theWrongFileIsNamedAndChangesNothing() throws IOException {
        List<CategoryRow> before = rows();

        for (String wrong : List.of("", "[]", "{\"images\": []}", "\u0000\u0001PNG", "cat\ncat\n")) {
            editor.importFrom(Files.writeString(folder.resolve("wrong.txt"), wrong));

            assertThat(editor.problemProperty().get().orElseThrow().toString()).contains("wrong.txt").doesNotContain("Exception", "\n")
                    .endsWith(".");
            assertThat(rows()).isEqualTo(before);
        }
    }

    @Test
    void namesAndIdsThatAreThereTwiceCannotBeUsed() {
        change(1, row(1).withName("cat"));
        assertThat(editor.trouble(row(1))).isEqualTo(Trouble.NAME_TWICE);
        assertThatThrownBy(editor::apply).isInstanceOf(IllegalStateException.class);

        change(1, row(1).withName("bird").withId(1));
        assertThat(editor.trouble(row(1))).isEqualTo(Trouble.ID_TWICE);
        change(1, row(1).withId(0));
        assertThat(editor.trouble(row(1))).isEqualTo(Trouble.ID_TOO_SMALL);

        change(1, row(1).withId(7));
        assertThat(editor.troubled()).isEmpty();
        apply();
        assertThat(session.history.project().categories()).containsExactly(new Category(1, "cat", ""), new Category(7, "bird", ""));
    }

    @Test
    void aNewNameReachesTheValuesThatUseItInOneStep() {
        change(0, row(0).withName("lion"));
        apply();
        assertThat(targets()).containsExactly("lion", "dog");

        session.images.undo();
        background.runAll();
        assertThat(targets()).containsExactly("cat", "dog");
        assertThat(session.history.project().categories()).isEmpty();
    }

    @Test
    void categoriesAreAddedMovedNumberedAndMerged() {
        editor.add("bird");
        editor.move(row(2), -1);
        editor.number();
        assertThat(rows()).extracting(row -> row.id() + " " + row.name()).containsExactly("1 cat", "2 bird", "3 dog");

        editor.merge(List.of(row(0), row(2)));
        assertThat(row(0).uses()).isEqualTo(2);
        apply();
        assertThat(session.history.project().categories()).extracting(Category::name).containsExactly("cat", "bird");
        assertThat(targets()).containsExactly("cat");
    }

    @Test
    void anImportedTableNamesTheValuesOfTheMask() throws IOException {
        session.mask.recipe().set(Recipe.DEFAULT);
        background.runAll();
        editor.begin();

        editor.importFrom(Files.writeString(folder.resolve("classes.csv"), "id,name\n0,background\n10,owl\n20,fox\n"));
        assertThat(rows()).extracting(CategoryRow::name).containsExactly("owl", "fox");
        apply();

        assertThat(targets()).containsExactly("owl", "fox");
    }

    @Test
    void importedCategoriesGiveTheBytesOfTheCommandLine() throws IOException {
        Path categories = Files.writeString(folder.resolve("known.json"), """
                [{"id": 3, "name": "dog", "supercategory": "pet", "isthing": 1, "color": [1, 2, 3]}, {"id": 9, "name": "cat", "supercategory": ""}]
                """);
        editor.importFrom(categories);
        apply();
        session.export.begin();
        background.runAll();
        session.export.write();
        background.runAll();

        Path expected = folder.resolve("expected.json");
        assertThat(CocoscopeCommand.run((_, _, _) -> 0, "convert", folder.resolve("a_mask.png").toString(), "-o", expected.toString(),
                "--values", "10=cat,20=dog", "--categories", categories.toString())).isZero();
        assertThat(folder.resolve("a_mask.json")).hasSameBinaryContentAs(expected);
    }

    @Test
    void aListOfNamesIsNumberedByItsOrder() throws IOException {
        editor.importFrom(Files.writeString(folder.resolve("names.txt"), "person\ndog\n\n"));

        assertThat(rows()).extracting(row -> row.id() + " " + row.name()).containsExactly("1 person", "2 dog", "3 cat");
    }

    private List<CategoryRow> rows() {
        return editor.rowsProperty().get();
    }

    private CategoryRow row(int index) {
        return rows().get(index);
    }

    private void change(int index, CategoryRow changed) {
        editor.change(row(index), changed);
    }

    private void apply() {
        editor.apply();
        background.runAll();
    }

    private List<String> targets() {
        return session.mask.live().conversion().orElseThrow().labeling().targets().stream().map(LabeledValues::category).toList();
    }
}
