package cocoscope.ui.window;

import cocoscope.ui.histogram.ThresholdSlider;
import cocoscope.ui.window.BenchmarkWindow.BusyThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;

/// Moves the threshold of a 12-megapixel mask 60 times a second for 3 s in the real window, three times, and prints how
/// long after the last move the canvas showed the newest value, and how long the FX thread was busy at most.
///
/// Run it with `-Dbench.collector=-XX:+UseZGC`, the collector that the window has.
///
/// `smooth` is a blurred mask with some hundred objects; `grainy` the same with noise, hence thousands of specks.
public final class LivePreviewBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int MOVES = 180;
    /// The last threshold, which no other move sets.
    private static final int NEWEST = 195;
    private static final long NANOS_A_MOVE = 1_000_000_000L / 60;

    private LivePreviewBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cocoscope-bench");
        BenchmarkWindow window = BenchmarkWindow.open();
        for (int noise : new int[] {0, 12}) {
            Path mask = BenchmarkWindow.writeMask(folder.resolve(noise == 0 ? "smooth_mask.png" : "grainy_mask.png"), WIDTH, HEIGHT, noise);
            window.open(mask);
            for (int round = 1; round <= 3; round++) {
                drag(window, mask.getFileName() + ", round " + round);
            }
        }
        Platform.exit();
    }

    private static void drag(BenchmarkWindow window, String name) throws InterruptedException {
        ThresholdSlider slider = window.slider();
        BusyThread busy = new BusyThread();
        busy.start();
        Platform.runLater(() -> window.awaitThreshold(NEWEST));
        long begin = System.nanoTime();
        for (int move = 0; move < MOVES; move++) {
            sleepUntil(begin + move * NANOS_A_MOVE);
            int threshold = move == MOVES - 1 ? NEWEST : 60 + (move * 7 + 3) % 140;
            Platform.runLater(() -> slider.bandProperty().set(slider.band().withLow(threshold)));
        }
        long lastMove = System.nanoTime();
        BenchmarkWindow.await(() -> window.shown() > 0 && !window.isConverting());
        long complete = System.nanoTime();
        Thread.sleep(300);
        busy.interrupt();
        busy.join();
        System.out.printf(Locale.ROOT, "%s: %d x %d, %d regions; newest value shown %.0f ms after the last move (target 150), "
                        + "polygons and table %.0f ms; FX thread busy for %.0f ms at most (target 50)%n", name, WIDTH, HEIGHT,
                window.conversion().regions().size(), (BenchmarkWindow.onFxThread(window::shown) - lastMove) / 1e6,
                (complete - lastMove) / 1e6, busy.longest() / 1e6);
    }

    private static void sleepUntil(long time) throws InterruptedException {
        long left = time - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
