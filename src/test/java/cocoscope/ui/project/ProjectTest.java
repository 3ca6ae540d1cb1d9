package cocoscope.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.app.export.ExportScope;
import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.Theme;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of two masks, one with its own settings, through a file.
final class ProjectTest {
    @TempDir
    private Path folder;
    private Path file;
    private TestWindow window;

    @BeforeEach
    void openMasks() throws IOException {
        file = folder.resolve("work.cocoscope.json");
        Files.createDirectory(folder.resolve("masks"));
        for (String name : new String[] {"a.png", "b.png"}) {
            MaskFiles.write(folder.resolve("masks").resolve(name),
                    "11..5",
                    "11.#5",
                    "...#5");
        }
        window = TestWindow.open(folder.resolve("state"));
        window.drop(folder.resolve("masks"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aProjectIsSavedByKeyAndOpenedByDroppingIt() {
        edit();
        assertThat(title()).isEqualTo("Untitled* – Cocoscope");
        save();
        assertThat(file).exists();
        assertThat(title()).isEqualTo("work – Cocoscope");

        reopen(folder.resolve("state"));
        assertThat(title()).isEqualTo("Cocoscope");
        assertThat(window.drop(file)).isEqualTo("Open the project work");

        assertThat(window.session.images.items()).extracting(ImageItem::name).containsExactly("a.png", "b.png");
        assertThat(low()).isEqualTo(30);
        assertThat(window.conversion().regions().area(0)).isEqualTo(5);
        assertThat(title()).isEqualTo("work – Cocoscope");
        window.onFxThread(() -> window.session.images.select(window.document(1)));
        window.settle();
        assertThat(low()).isEqualTo(200);
    }

    @Test
    void theCommandLineWritesTheBytesThatTheWindowExports() throws IOException {
        edit();
        save();
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.E);
        window.settle();
        press("#export-" + ExportScope.ALL_IMAGES.name().toLowerCase(Locale.ROOT));
        window.waitUntil(() -> window.session.export.stateProperty().get() instanceof ExportState.Ready);
        press("#export-write");
        Path exported = folder.resolve("masks/annotations.json");

        Path converted = folder.resolve("converted.json");
        assertThat(CocoscopeCommand.run((_, _, _) -> 0, "convert", file.toString(), "-o", converted.toString())).isZero();

        assertThat(converted).hasSameBinaryContentAs(exported);
        assertThat(exported).content().contains("\"a.png\"", "\"b.png\"");
    }

    @Test
    void wrongFilesAreExplainedAndWhatIsOpenStays() throws IOException {
        for (String content : new String[] {"{\"images\": [], \"annotations\": [], \"categories\": []}", "{",
                "{\"format\": \"cocoscope project\", \"version\": 7, \"images\": []}"}) {
            Files.writeString(file, content);

            window.drop(file);

            assertThat(window.text("#banner-text")).contains("work.cocoscope.json").doesNotContain("Exception");
            assertThat(window.session.images.items()).hasSize(2);
            assertThat(window.session.mask.shown().get()).isPresent();
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void closingWithUnsavedChangesAsksAndCancelStays() {
        edit();
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.Q);
        window.settle();
        press("#unsaved-cancel");
        assertThat(window.quit).isFalse();

        window.robot.push(KeyCode.CONTROL, KeyCode.Q);
        window.settle();
        window.nextTarget = Optional.of(file);
        press("#unsaved-save");

        assertThat(file).exists();
        assertThat(window.quit).isTrue();
    }

    @Test
    void closingWithoutChangesJustCloses() {
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.Q);
        window.settle();

        assertThat(window.quit).isTrue();
    }

    @Test
    void whatAWindowThatWasKilledLeftIsRecovered() throws IOException {
        edit();
        window.waitUntil(() -> left(folder.resolve("state")) == 1);
        Path after = Files.createDirectories(folder.resolve("after/unsaved"));
        try (Stream<Path> files = Files.list(folder.resolve("state/unsaved"))) {
            for (Path each : files.toList()) {
                Files.copy(each, after.resolve(each.getFileName()));
            }
        }

        reopen(folder.resolve("after"));
        window.waitUntil(() -> window.find("#banner-text", Labeled.class) != null);
        assertThat(window.text("#banner-text")).startsWith("Cocoscope closed unexpectedly");
        window.robot.clickOn("Recover");
        window.settle();

        assertThat(window.session.images.items()).hasSize(2);
        assertThat(low()).isEqualTo(30);
        assertThat(title()).isEqualTo("Untitled* – Cocoscope");
    }

    @Test
    void theNextWindowLooksAsThisOneWasLeft() {
        window.onFxThread(() -> {
            window.window.themeProperty().set(Theme.DARK);
            window.find(".columns", SplitPane.class).setDividerPositions(0.25, 0.6);
        });
        double files = width("#files");
        double settings = width(".settings");
        window.onFxThread(window.window::close);
        assertThat(window.quit).isTrue();

        reopen(folder.resolve("state"));
        window.drop(folder.resolve("masks"));

        assertThat(window.window.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(width("#files")).isCloseTo(files, within(2.0)).isGreaterThan(220);
        assertThat(width(".settings")).isCloseTo(settings, within(2.0));
    }

    private double width(String selector) {
        return window.find(selector, Region.class).getWidth();
    }

    @Test
    void masksThatMovedAreMissingUntilTheirNewFolderIsShown() throws IOException {
        edit();
        save();
        Files.move(folder.resolve("masks"), folder.resolve("elsewhere"));
        reopen(folder.resolve("state"));
        window.drop(file);
        assertThat(window.text("#banner-text")).isEqualTo("2 images are missing; the files were in " + folder.resolve("masks") + ".");
        assertThat(window.session.images.items()).allMatch(document -> document.state() == ImageItem.State.MISSING);

        window.nextFile = Optional.of(folder.resolve("elsewhere"));
        window.robot.clickOn("Relink folder…");
        window.settle();

        assertThat(window.session.images.items()).noneMatch(document -> document.state() == ImageItem.State.MISSING);
        assertThat(low()).isEqualTo(30);
        assertThat(title()).isEqualTo("work* – Cocoscope");
    }

    /// A threshold for all, and another one for the second image.
    private void edit() {
        press("#rule-threshold");
        window.onFxThread(() -> window.session.mask.recipe().set(withLow(30)));
        window.onFxThread(() -> window.session.images.select(window.document(1)));
        window.settle();
        press("#scope-this_image");
        window.onFxThread(() -> window.session.mask.recipe().set(withLow(200)));
        window.onFxThread(() -> window.session.images.select(window.document(0)));
        window.settle();
    }

    private Recipe withLow(int low) {
        return window.session.mask.recipe().get().withRule(new LabelRule.Band(low, 255, false, "object"));
    }

    private void save() {
        window.nextTarget = Optional.of(file);
        window.onFxThread(() -> window.find("#canvas", Node.class).requestFocus());
        window.robot.push(KeyCode.CONTROL, KeyCode.S);
        window.settle();
    }

    private void reopen(Path state) {
        window.close();
        window = TestWindow.open(state);
    }

    private void press(String selector) {
        window.robot.clickOn(selector);
        window.settle();
    }

    private int low() {
        return ((LabelRule.Band) window.session.mask.recipe().get().rule()).low();
    }

    private String title() {
        return window.window.titleBinding().get();
    }

    private static int left(Path state) {
        try (Stream<Path> files = Files.list(state.resolve("unsaved"))) {
            return (int) files.filter(each -> each.toString().endsWith(".cocoscope.json")).count();
        } catch (IOException _) {
            return 0;
        }
    }
}
