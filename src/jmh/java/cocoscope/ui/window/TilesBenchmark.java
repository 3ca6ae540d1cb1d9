package cocoscope.ui.window;

import cocoscope.ui.control.StageFilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.demo.OffScreenWindow;
import cocoscope.ui.library.TileGrid;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// Scrolls through a COCO file of 100,000 images as tiles within a heap of 1 GB: how much time of the processor the FX thread takes for
/// each step, laying out included, and the heap at the end. Takes a folder, to write the file to.
public final class TilesBenchmark {
    private static final int IMAGES = 100_000;
    private static final int STEPS = 400;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TilesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]).resolve("tiles.json");
        if (arguments.length == 1) {
            write(file);
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), TilesBenchmark.class.getName(), arguments[0], "measure");
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Text text = new Text(Locale.ENGLISH);
        Stage stage = CompletableFuture.supplyAsync(Stage::new, Platform::runLater).join();
        try (OffScreenWindow window = new OffScreenWindow(1280, 820, text, Theme.LIGHT, new StageFilePicker(stage, text))) {
            measure(window, file);
        }
        System.exit(0);
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"images\": [");
            for (int image = 0; image < IMAGES; image++) {
                out.write((image == 0 ? "" : ",\n") + "{\"id\": " + image + ", \"file_name\": \"" + image
                        + ".jpg\", \"width\": 640, \"height\": 480}");
            }
            out.write("], \"categories\": [{\"id\": 1, \"name\": \"a\"}, {\"id\": 2, \"name\": \"b\"}], \"annotations\": [");
            for (int annotation = 0; annotation < 2 * IMAGES; annotation++) {
                int x = annotation % 400;
                out.write((annotation == 0 ? "" : ",\n") + "{\"id\": " + (annotation + 1) + ", \"image_id\": " + annotation / 2
                        + ", \"category_id\": " + (annotation % 2 + 1) + ", \"iscrowd\": 0, \"area\": 20000, \"bbox\": [" + x
                        + ", 100, 200, 100], \"segmentation\": [[" + x + ", 100, " + (x + 200) + ", 100, " + (x + 200) + ", 200, " + x
                        + ", 200]]}");
            }
            out.write("]}");
        }
    }

    private static void measure(OffScreenWindow window, Path file) throws Exception {
        long start = System.nanoTime();
        window.act(() -> window.session().browser.open(file));
        System.out.printf(Locale.ROOT, "opened and checked in %.1f s%n", (System.nanoTime() - start) / 1e9);
        window.act(() -> window.find("#browser-tiles", ToggleButton.class).fire());
        TileGrid<?> grid = window.find("#browser-grid", TileGrid.class);
        List<Double> busy = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int row = step < STEPS / 2 ? step : (step - STEPS / 2) * grid.getItems().size() / (STEPS / 2);
            busy.add(CompletableFuture.supplyAsync(() -> {
                long from = THREADS.getCurrentThreadCpuTime();
                grid.scrollTo(row);
                grid.getScene().getRoot().applyCss();
                grid.getScene().getRoot().layout();
                return (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
            }, Platform::runLater).join());
            Thread.sleep(16);
        }
        List<Double> sorted = busy.stream().sorted().toList();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%d tiles in %d rows; FX thread per step, time of the processor: median %.1f ms, p95 %.1f ms, "
                + "at most %.1f ms%n", IMAGES, grid.getItems().size(), sorted.get(STEPS / 2), sorted.get(STEPS * 95 / 100), Collections.max(busy));
        System.out.printf(Locale.ROOT, "heap after a collection: %.0f MB of at most %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
    }
}
