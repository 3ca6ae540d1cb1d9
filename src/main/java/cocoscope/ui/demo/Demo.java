package cocoscope.ui.demo;

import cocoscope.app.history.Change.Subject;
import cocoscope.app.objects.ObjectEditor;
import cocoscope.convert.Recipe;
import cocoscope.ui.control.FileKind;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.histogram.ThresholdSlider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// Does the main job in the real window on the built-in sample, and takes a picture after each step.
public final class Demo {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private final Path folder;
    private final OffScreenWindow window;
    private int steps;

    private Demo(Path folder, OffScreenWindow window) {
        this.folder = folder;
        this.window = window;
    }

    /// Starts the toolkit without a screen, and stops it at the end.
    ///
    /// @return 0, or 3 when nothing could be written
    public static int run(Path folder) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
            play(folder);
            System.out.println(folder);
            return 0;
        } catch (IOException e) {
            System.err.println("cocoscope: " + folder + ": the pictures cannot be written there; choose another folder.");
            return 3;
        } catch (InterruptedException _) {
            return 3;
        } finally {
            Platform.exit();
        }
    }

    /// Needs a running toolkit.
    static void play(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Path pictures = theme == Theme.LIGHT ? folder : Files.createDirectories(folder.resolve("dark"));
            try (OffScreenWindow window = new OffScreenWindow(WIDTH, HEIGHT, new Text(Locale.ENGLISH), theme, new Answers(folder))) {
                new Demo(pictures, window).play();
            }
        }
    }

    private void play() throws IOException {
        takePicture("start");
        window.press("#start-sample");
        takePicture("sample");
        threshold();
        takePicture("threshold");
        categories();
        takePicture("categories");
        select();
        takePicture("selection");
        objects();
        differences();
        window.press("#export-button");
        window.act(() -> window.find("#export-choose", Button.class).fire());
        takePicture("export");
        window.press("#export-write");
        takePicture("exported");
    }

    private void threshold() {
        window.press("#rule-threshold");
        ThresholdSlider slider = window.find("#threshold", ThresholdSlider.class);
        window.act(() -> slider.bandProperty().set(slider.band().withLow(175)));
    }

    private void categories() {
        window.press("#rule-values");
        List<String> names = List.of("shell", "flesh", "pineapple", "lime", "leaf");
        for (int i = 0; i < names.size(); i++) {
            int row = i + 1;
            String name = names.get(i);
            TableView<?> table = window.find("#values", TableView.class);
            window.act(() -> editCategory(table, row));
            window.act(() -> {
                TextField field = window.find("#values .cell-field", TextField.class);
                field.setText(name);
                field.fireEvent(new ActionEvent());
            });
        }
    }

    private static <R> void editCategory(TableView<R> table, int row) {
        table.edit(row, table.getColumns().stream().filter(column -> "category-column".equals(column.getId())).findFirst().orElseThrow());
    }

    private void select() {
        window.act(() -> window.find("#annotations", TableView.class).getSelectionModel().select(1));
    }

    /// Several objects are selected, decided on, and listed; then all of it is undone.
    private void objects() throws IOException {
        window.act(() -> window.find("#annotations", TableView.class).getSelectionModel().selectIndices(0, 1, 2));
        takePicture("objects");
        ObjectEditor objects = window.session().objects;
        window.act(() -> objects.setCategory("leaf"));
        window.act(() -> window.find("#annotations", TableView.class).getSelectionModel().clearAndSelect(0));
        window.act(objects::exclude);
        window.act(() -> window.find(".drawer", TabPane.class).getSelectionModel().select(1));
        takePicture("decisions");
        window.act(() -> window.find(".drawer", TabPane.class).getSelectionModel().select(0));
        while (window.session().history.hasStep(Subject.RECATEGORIZED)) {
            window.act(window.session().images::undo);
        }
    }

    /// What COCO's rasterizer makes of polygons that are meant for OpenCV: lost pixels, the polygons themselves, and both sides of a swipe.
    private void differences() throws IOException {
        ObjectProperty<Recipe> recipe = window.session().mask.recipe();
        Recipe before = recipe.get();
        window.act(() -> recipe.set(before.withPolygons(Recipe.PolygonKind.OPENCV)));
        window.press("#overlay-difference");
        takePicture("difference");
        window.press("#overlay-vertices");
        takePicture("vertices");
        window.press("#overlay-fill");
        window.press("#compare");
        takePicture("swipe");
        window.press("#compare-end");
        window.act(() -> recipe.set(before));
    }

    private void takePicture(String step) throws IOException {
        steps++;
        window.takePicture(folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", steps, step)));
    }

    /// Writes to the folder of the demo whenever it is asked where.
    private record Answers(Path target) implements FilePicker {
        @Override
        public List<Path> images() {
            return List.of();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(target);
        }

        @Override
        public Optional<Path> coco() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> imageFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> mask(String pictureName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> picture(String maskName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> categories() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> mapping() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> mappingTarget() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> target(Path suggested) {
            return Optional.of(target.resolve(suggested.getFileName()));
        }

        @Override
        public Optional<Path> existing(Path suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> targetFolder(Path suggested) {
            return Optional.of(target);
        }

        @Override
        public Optional<Path> file(FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> target(FileKind kind, Path suggested) {
            return Optional.empty();
        }
    }
}
