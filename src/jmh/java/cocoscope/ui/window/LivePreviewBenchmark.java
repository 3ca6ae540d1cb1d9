package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.app.images.ImageItem;
import cocoscope.app.work.Delay;
import cocoscope.convert.Conversion;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.StageFilePicker;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.histogram.ThresholdSlider;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

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

    private final Session session;
    private final MainWindow window;
    private final Stage stage;
    private final ThresholdSlider slider;
    private int awaited = -1;
    private boolean painted;
    private long shown;

    private LivePreviewBenchmark(ExecutorService background, ExecutorService painter) {
        stage = new Stage();
        session = new Session(background, Platform::runLater, Delay.on(Platform::runLater), Optional.empty());
        window = new MainWindow(session, new Text(Locale.ENGLISH), new StageFilePicker(stage, new Text(Locale.ENGLISH)), _ -> {}, painter,
                () -> {}, () -> {});
        window.themeProperty().set(Theme.LIGHT);
        stage.setScene(new Scene(window.root(), 1400, 900));
        stage.show();
        window.arrange();
        watchFrames();
        slider = (ThresholdSlider) stage.getScene().lookup("#threshold");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Path folder = Files.createTempDirectory("cocoscope-bench");
        ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        ExecutorService painter = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        LivePreviewBenchmark benchmark = onFxThread(() -> new LivePreviewBenchmark(background, painter));
        for (int noise : new int[] {0, 12}) {
            Path mask = writeMask(folder.resolve(noise == 0 ? "smooth_mask.png" : "grainy_mask.png"), noise);
            benchmark.open(mask);
            for (int round = 1; round <= 3; round++) {
                benchmark.drag(mask.getFileName() + ", round " + round);
            }
        }
        Platform.exit();
    }

    private void open(Path mask) throws InterruptedException {
        onFxThread(() -> {
            session.files.open(List.of(mask));
            return mask;
        });
        await(() -> session.images.current().flatMap(ImageItem::mask).equals(Optional.of(mask)) && !session.opening.busyProperty().get()
                && !session.mask.live().convertingProperty().get());
        onFxThread(() -> {
            ((ToggleButton) stage.getScene().lookup("#rule-threshold")).fire();
            return mask;
        });
        Thread.sleep(3000);
    }

    private void drag(String name) throws InterruptedException {
        BusyThread busy = new BusyThread();
        busy.start();
        onFxThread(() -> awaitThreshold(NEWEST));
        long begin = System.nanoTime();
        for (int move = 0; move < MOVES; move++) {
            sleepUntil(begin + move * NANOS_A_MOVE);
            int threshold = move == MOVES - 1 ? NEWEST : 60 + (move * 7 + 3) % 140;
            Platform.runLater(() -> slider.bandProperty().set(slider.band().withLow(threshold)));
        }
        long lastMove = System.nanoTime();
        await(() -> shown > 0 && !session.mask.live().convertingProperty().get());
        long complete = System.nanoTime();
        Thread.sleep(300);
        busy.interrupt();
        busy.join();
        Conversion conversion = onFxThread(() -> session.mask.live().conversion().orElseThrow());
        System.out.printf(Locale.ROOT, "%s: %d x %d, %d regions; newest value shown %.0f ms after the last move (target 150), "
                        + "polygons and table %.0f ms; FX thread busy for %.0f ms at most (target 50)%n", name, WIDTH, HEIGHT,
                conversion.regions().size(), onFxThread(() -> shown - lastMove) / 1e6, (complete - lastMove) / 1e6, busy.longest() / 1e6);
    }

    /// The canvas changes its picture on the FX thread; the pulse after that has put it on the screen.
    private void watchFrames() {
        window.canvas().paintedProperty().addListener((_, _, conversion) -> painted = conversion != null
                && conversion.labeling().rule() instanceof LabelRule.Band(int low, _, _, _) && low == awaited);
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (painted && shown == 0) {
                shown = System.nanoTime();
            }
        });
    }

    private int awaitThreshold(int threshold) {
        awaited = threshold;
        painted = false;
        shown = 0;
        return threshold;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!onFxThread(condition::getAsBoolean)) {
            Thread.sleep(5);
        }
    }

    private static void sleepUntil(long time) throws InterruptedException {
        long left = time - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static <T> T onFxThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    private static Path writeMask(Path file, int noise) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(12);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double wave = Math.sin(x / 41.0 + Math.cos(y / 67.0) * 2) * Math.sin(y / 37.0 + Math.sin(x / 113.0) * 2);
                int level = (int) (128 + 120 * wave) + (noise == 0 ? 0 : random.nextInt(-noise, noise + 1));
                image.getRaster().setSample(x, y, 0, Math.clamp(level, 0, 255));
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// Asks the FX thread for a sign again and again; the longest wait for one is how long it was busy.
    private static final class BusyThread extends Thread {
        private volatile long longest;

        @Override
        public void run() {
            try {
                while (true) {
                    long asked = System.nanoTime();
                    CompletableFuture<Void> sign = new CompletableFuture<>();
                    Platform.runLater(() -> sign.complete(null));
                    sign.join();
                    longest = Math.max(longest, System.nanoTime() - asked);
                    Thread.sleep(1);
                }
            } catch (InterruptedException _) {
                // Measured long enough.
            }
        }

        long longest() {
            return longest;
        }
    }
}
