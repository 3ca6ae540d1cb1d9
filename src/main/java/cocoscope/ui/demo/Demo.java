package cocoscope.ui.demo;

import cocoscope.app.history.Change.Subject;
import cocoscope.app.objects.ObjectEditor;
import cocoscope.convert.Recipe;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

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
    /// @param states every state of the window in all themes and sizes as well, and the animation
    /// @param scale  of the pictures: 2 for screens of high density
    /// @return 0, or 3 when nothing could be written
    public static int run(Path folder, boolean states, int scale) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
            play(folder, scale);
            if (states) {
                States.play(folder.resolve("states"), scale);
                Story.play(folder);
            }
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
    static void play(Path folder, int scale) throws IOException {
        Files.createDirectories(folder);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Path pictures = theme == Theme.LIGHT ? folder : Files.createDirectories(folder.resolve("dark"));
            Text words = new Text(Locale.ENGLISH);
            try (OffScreenWindow window = new OffScreenWindow(WIDTH, HEIGHT, scale, words, theme, new DemoFiles(folder))) {
                new Demo(pictures, window).play();
            }
        }
    }

    private void play() throws IOException {
        MainJob job = new MainJob(window);
        takePicture("start");
        window.press("#start-sample");
        takePicture("sample");
        job.threshold(175);
        takePicture("threshold");
        job.values();
        takePicture("categories");
        job.select(1);
        takePicture("selection");
        objects();
        differences(job);
        window.press("#export-button");
        window.act(() -> window.find("#export-choose", Button.class).fire());
        takePicture("export");
        window.press("#export-write");
        takePicture("exported");
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
    private void differences(MainJob job) throws IOException {
        Recipe before = job.change(recipe -> recipe.withPolygons(Recipe.PolygonKind.OPENCV));
        window.press("#overlay-difference");
        takePicture("difference");
        window.press("#overlay-vertices");
        takePicture("vertices");
        window.press("#overlay-fill");
        window.press("#compare");
        takePicture("swipe");
        window.press("#compare-end");
        job.change(_ -> before);
    }

    private void takePicture(String step) throws IOException {
        steps++;
        window.takePicture(folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", steps, step)));
    }
}
