package cocoscope.ui.window;

import cocoscope.app.browser.BrowserFilter;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.Range;
import cocoscope.ui.control.StageFilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.demo.OffScreenWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens a file of 100,000 images and 1,000,000 annotations in the window within a heap of 1 GB: the time until its first image is
/// shown and until all problems are found, the heap then, and how long the window did not answer at most.
///
/// Takes the file as its argument; `cocoscope.coco.index.CocoIndexBenchmark` generates one.
public final class BigFileBenchmark {
    private static final long BEAT_NANOS = 5_000_000;

    private final OffScreenWindow window;
    private volatile long longest;

    private BigFileBenchmark(OffScreenWindow window) {
        this.window = window;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (arguments.length == 1) {
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    BigFileBenchmark.class.getName(), file.toString(), "measure");
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Text text = new Text(Locale.ENGLISH);
        Stage stage = CompletableFuture.supplyAsync(Stage::new, Platform::runLater).join();
        try (OffScreenWindow window = new OffScreenWindow(1280, 820, text, Theme.LIGHT, new StageFilePicker(stage, text))) {
            new BigFileBenchmark(window).measure(file);
        }
        System.exit(0);
    }

    private void measure(Path file) throws Exception {
        Thread.ofPlatform().daemon().start(this::watch);
        CocoBrowser browser = window.session().browser;
        long start = System.nanoTime();
        Platform.runLater(() -> browser.open(file));
        waitUntil(browser, it -> it.shownProperty().get().isPresent());
        System.out.printf(Locale.ROOT, "%.0f MB: first image shown after %.1f s; the window did not answer for %.0f ms at most%n",
                Files.size(file) / 1e6, seconds(start), taken());
        waitUntil(browser, it -> it.fileProperty().get().isPresent());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "problems found after %.1f s; heap %.0f MB of at most %.0f MB; not answering for %.0f ms at most%n",
                seconds(start),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6, taken());
        long filtered = System.nanoTime();
        Platform.runLater(() -> browser.listing().filterProperty().set(BrowserFilter.ALL.withCategory(OptionalInt.of(7))
                .withAreas(new Range(100, 5000))));
        waitUntil(browser, it -> !it.isBusy());
        System.out.printf(Locale.ROOT, "filtered after %.0f ms; not answering for %.0f ms at most%n", seconds(filtered) * 1e3, taken());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// In milliseconds, since it was asked last.
    private double taken() {
        double milliseconds = longest / 1e6;
        longest = 0;
        return milliseconds;
    }

    private static void waitUntil(CocoBrowser browser, Predicate<CocoBrowser> reached) throws InterruptedException {
        while (!CompletableFuture.supplyAsync(() -> reached.test(browser), Platform::runLater).join()) {
            Thread.sleep(20);
        }
    }

    /// Asks the FX thread again and again, and keeps the longest time that it did not answer.
    private void watch() {
        while (true) {
            long asked = System.nanoTime();
            CompletableFuture.runAsync(() -> { }, Platform::runLater).join();
            longest = Math.max(longest, System.nanoTime() - asked);
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
