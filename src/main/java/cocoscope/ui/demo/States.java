package cocoscope.ui.demo;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.images.DropOffer;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.SampleShelf;
import cocoscope.app.library.Library;
import cocoscope.convert.Recipe;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;

/// Brings the window into every state that people see, on the sample and on a folder of images, and takes a picture of each.
final class States {
    /// Of the window in pixels, as in the names of the folders.
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(900, 640), new Size(1280, 800), new Size(1600, 1000));

    private final Path shelf;
    private final Path pictures;
    private final OffScreenWindow window;
    private final MainJob job;

    private States(Path shelf, Path pictures, OffScreenWindow window) {
        this.shelf = shelf;
        this.pictures = pictures;
        this.window = window;
        job = new MainJob(window);
    }

    /// Needs a running toolkit; leaves the pictures in `SIZE/THEME`.
    static void play(Path folder, int scale) throws IOException {
        for (Size size : SIZES) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                play(folder.resolve(size.toString()).resolve(theme.name().toLowerCase(Locale.ROOT)), size.width, size.height, theme, scale);
            }
        }
    }

    static void play(Path pictures, int width, int height, Theme theme, int scale) throws IOException {
        Files.createDirectories(pictures);
        Path shelf = pictures.resolve("coconut-farm");
        SampleShelf.fill(shelf);
        for (Part part : List.<Part>of(States::sample, States::folder, States::file)) {
            Text words = new Text(Locale.ENGLISH);
            try (OffScreenWindow window = new OffScreenWindow(width, height, scale, words, theme, new DemoFiles(shelf))) {
                part.play(new States(shelf, pictures, window));
            }
        }
    }

    private interface Part {
        void play(States states) throws IOException;
    }

    /// One image: the rules, what comes of them, the export.
    private void sample() throws IOException {
        take("01-empty");
        window.press("#start-sample");
        take("03-sample");
        job.threshold(175);
        take("04-threshold");
        job.values();
        job.select(1);
        take("05-values");
        Recipe exact = job.change(recipe -> recipe.withPolygons(Recipe.PolygonKind.SIMPLIFIED)
                .withSimplification(new Recipe.Simplification(2, true)));
        open("#step-shape");
        window.press("#overlay-vertices");
        take("06-simplified");
        window.press("#overlay-difference");
        take("07-difference");
        job.change(_ -> exact.withPolygons(Recipe.PolygonKind.OPENCV));
        open("#step-objects");
        window.press("#overlay-fill");
        window.press("#compare");
        take("08-compare");
        window.press("#compare-mode-side_by_side");
        take("09-compare-side-by-side");
        window.press("#compare-end");
        job.change(_ -> exact);
        window.press("#export-button");
        take("10-export");
        window.press("#export-write");
        take("11-exported");
        window.command("palette");
        take("12-palette");
        window.command("shortcuts");
        take("13-shortcuts");
    }

    /// Many images: the list, the library, those that fail, the job.
    private void folder() throws IOException {
        window.act(() -> window.window().announce(List.of(shelf)));
        take("14-drop");
        AtomicReference<DropOffer> offer = new AtomicReference<>();
        window.act(() -> window.window().announce(List.of()));
        window.act(() -> window.session().files.offer(List.of(shelf), offer::set));
        window.takePictureOfStart(() -> window.session().files.accept(offer.get()), pictures.resolve("02-loading.png"));
        job.values();
        job.select(1);
        take("15-images");
        window.command("library");
        take("16-library");
        window.command("library");
        choose("shelf_04.png");
        window.press("#scope-this_image");
        job.change(recipe -> recipe.withMinimumArea(40));
        take("17-one-image");
        choose("shelf_11.png");
        take("18-error");
        window.command("pairing");
        take("19-pairing");
        window.press("#pairing-cancel");
        choose("shelf_02.png");
        window.command("categories");
        take("20-categories");
        window.press("#categories-cancel");
        window.press("#export-button");
        window.press("#export-all_images");
        take("21-export-all");
        window.takePictureOfStart(() -> window.find("#export-write", javafx.scene.control.Button.class).fire(),
                pictures.resolve("22-batch.png"));
        take("23-exported-with-failures");
        tab("#report-tab");
        take("24-report");
    }

    private void awaitFacts() {
        Library library = window.session().library;
        window.await(() -> library.listed().stream().allMatch(it -> library.look(it).isPresent()));
    }

    /// A COCO file of another program, with faults.
    private void file() throws IOException {
        Path written = shelf.resolve("annotations.json");
        Path faulty = FaultyFile.write(written);
        window.act(() -> window.session().browser.open(faulty));
        awaitThumbnails();
        take("25-browser");
        window.act(() -> window.find("#problems", ListView.class).getSelectionModel().select(1));
        take("26-problems");
        browserTab(3);
        take("27-statistics");
        window.act(() -> window.session().browser.compareWith(written));
        browserTab(2);
        take("28-comparison");
        window.press("#browser-tiles");
        awaitThumbnails();
        take("29-browser-tiles");
    }

    private void awaitThumbnails() {
        CocoBrowser browser = window.session().browser;
        window.await(() -> browser.listing().images().stream().allMatch(image -> browser.reviewed()
                .flatMap(reviewed -> browser.thumbnails().get(reviewed, image)).isPresent()));
    }

    private void browserTab(int index) {
        window.act(() -> window.find("#browser-tabs", TabPane.class).getSelectionModel().select(index));
    }

    private void tab(String selector) {
        window.act(() -> window.window().root().lookupAll(".tab-pane").forEach(pane -> ((TabPane) pane).getTabs().stream()
                .filter(tab -> ("#" + tab.getId()).equals(selector)).forEach(tab -> ((TabPane) pane).getSelectionModel().select(tab))));
    }

    private void open(String step) {
        window.act(() -> window.find(step, TitledPane.class).setExpanded(true));
    }

    private void choose(String name) {
        ImageItem item = window.session().images.items().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        window.act(() -> window.session().images.select(item));
    }

    private void take(String state) throws IOException {
        awaitFacts();
        window.takePicture(pictures.resolve(state + ".png"));
    }
}
