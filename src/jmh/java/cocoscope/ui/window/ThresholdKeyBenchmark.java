package cocoscope.ui.window;

import cocoscope.ui.window.BenchmarkWindow.BusyThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Presses an arrow key on the lower handle of the threshold again and again, and prints how long it took each time until the canvas showed
/// that threshold: the median and the 95th percentile, for 12 and for 100 megapixels, and how long the FX thread was busy at most.
///
/// Run it on a quiet machine with `-Dbench.collector=-XX:+UseZGC`, the collector that the window has. With a display (`xvfb-run` gives one)
/// the window is on it.
public final class ThresholdKeyBenchmark {
    /// Until the code is compiled.
    private static final int WARM_UP = 30;
    private static final int PRESSES = 100;
    private static final int FROM = 100;
    /// Presses go up and down between the first threshold and this one.
    private static final int TO = 160;

    private ThresholdKeyBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cocoscope-bench");
        BenchmarkWindow window = BenchmarkWindow.open();
        measure(window, folder, 4000, 3000, 50);
        measure(window, folder, 10_000, 10_000, 120);
        Platform.exit();
    }

    private static void measure(BenchmarkWindow window, Path folder, int width, int height, int target)
            throws IOException, InterruptedException {
        window.open(BenchmarkWindow.writeMask(folder.resolve(width + "_mask.png"), width, height, 0));
        set(window, FROM);
        double[] times = new double[PRESSES];
        BusyThread busy = new BusyThread();
        int threshold = FROM;
        KeyCode key = KeyCode.RIGHT;
        for (int press = -WARM_UP; press < PRESSES; press++) {
            if (press == 0) {
                busy.start();
            }
            key = threshold == TO ? KeyCode.LEFT : threshold == FROM ? KeyCode.RIGHT : key;
            threshold += key == KeyCode.RIGHT ? 1 : -1;
            double time = press(window, key, threshold);
            if (press >= 0) {
                times[press] = time;
            }
        }
        busy.interrupt();
        busy.join();
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%d x %d, %d regions, %d presses: key to canvas p50 %.1f ms, p95 %.1f ms (target %d), "
                        + "at most %.1f ms; FX thread busy for %.1f ms at most (target 50)%n", width, height,
                window.conversion().regions().size(), PRESSES, times[PRESSES / 2], times[PRESSES * 95 / 100], target, times[PRESSES - 1],
                busy.longest() / 1e6);
    }

    private static void set(BenchmarkWindow window, int threshold) throws InterruptedException {
        Platform.runLater(() -> {
            window.awaitThreshold(threshold);
            window.slider().bandProperty().set(window.slider().band().withLow(threshold));
        });
        BenchmarkWindow.await(() -> window.shown() > 0 && !window.isConverting());
    }

    /// @return milliseconds until the canvas showed it; the next press waits until polygons and table are there, too
    private static double press(BenchmarkWindow window, KeyCode key, int threshold) throws InterruptedException {
        long pressed = BenchmarkWindow.onFxThread(() -> {
            window.awaitThreshold(threshold);
            long now = System.nanoTime();
            window.lowerHandle().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return now;
        });
        BenchmarkWindow.await(() -> window.shown() > 0 && !window.isConverting());
        return (BenchmarkWindow.onFxThread(window::shown) - pressed) / 1e6;
    }
}
