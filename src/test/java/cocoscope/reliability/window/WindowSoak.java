package cocoscope.reliability.window;

import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem;
import cocoscope.cli.MaskFile;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Uses one window for a while: opens, tunes, switches, exports and browses, again and again. Prints the heap after a collection, the
/// threads, and the bytes of the log of failures; ends with 1 when these grow.
final class WindowSoak {
    private static final int MASKS = 8;
    private static final long SAMPLE_NANOS = 30_000_000_000L;
    private static final double FLAT = 1.15;
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final TestWindow window;
    private final Random random = new Random(1);

    private WindowSoak(Path folder, TestWindow window) {
        this.folder = folder;
        this.window = window;
    }

    /// What is held at a moment.
    private record Sample(long heap, int threads) {}

    /// @param arguments minutes
    public static void main(String[] arguments) throws IOException {
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 60_000_000_000L;
        Path folder = Files.createTempDirectory("cocoscope-soak");
        WindowSoak soak = new WindowSoak(folder, TestWindow.open(folder.resolve("state")));
        List<Path> masks = new ArrayList<>();
        for (int mask = 0; mask < MASKS; mask++) {
            masks.add(MaskFile.writeDisks(folder.resolve("mask" + mask + ".png"), 100 + mask, 200, 255));
        }
        List<Sample> samples = new ArrayList<>();
        int rounds = 0;
        long next = System.nanoTime();
        while (System.nanoTime() < end) {
            soak.round(masks, rounds++);
            if (System.nanoTime() > next) {
                samples.add(soak.sample(rounds));
                next = System.nanoTime() + SAMPLE_NANOS;
            }
        }
        System.exit(soak.isFlat(samples) ? 0 : 1);
    }

    private void round(List<Path> masks, int number) {
        act(() -> window.session.files.open(masks));
        for (ImageItem item : List.copyOf(window.session.images.items())) {
            act(() -> window.session.images.select(item));
            for (int step = 0; step < 5; step++) {
                act(() -> window.session.mask.recipe().set(window.session.mask.recipe().get()
                        .withRule(new LabelRule.Band(1 + random.nextInt(250), 255, false, "object"))));
            }
        }
        Path json = folder.resolve("out.json");
        act(window.session.export::begin);
        act(() -> window.session.export.chooseTarget(json));
        act(window.session.export::write);
        if (!(window.session.export.stateProperty().get() instanceof ExportState.Done)) {
            throw new IllegalStateException("Round " + number + " exported nothing: " + window.session.export.stateProperty().get());
        }
        act(window.session.export::leave);
        act(() -> window.session.browser.open(json));
        act(() -> window.session.browser.show(number % MASKS));
        act(window.session.browser::close);
        act(window.session.project.saved()::startNew);
        act(window.session.project.saved()::discardAndLeave);
        act(window.session.notices::dismiss);
    }

    private void act(Runnable action) {
        window.onFxThread(action);
        window.settle();
    }

    private Sample sample(int rounds) throws IOException {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Sample sample = new Sample((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println("%d rounds, %d MB, %d threads, %d bytes of log".formatted(rounds, sample.heap, sample.threads, log()));
        return sample;
    }

    private long log() throws IOException {
        Path log = folder.resolve("state/cocoscope.log");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /// Whether the last third holds no more than the second: the first is what a program takes to come to rest.
    private boolean isFlat(List<Sample> samples) throws IOException {
        int third = samples.size() / 3;
        double heap = samples.subList(third, 2 * third).stream().mapToLong(Sample::heap).average().orElse(0);
        double heapAfter = samples.subList(2 * third, samples.size()).stream().mapToLong(Sample::heap).average().orElse(0);
        int threads = samples.subList(third, 2 * third).stream().mapToInt(Sample::threads).max().orElse(0);
        int threadsAfter = samples.subList(2 * third, samples.size()).stream().mapToInt(Sample::threads).max().orElse(0);
        System.out.println("heap %.0f then %.0f MB, threads %d then %d, %d bytes of log".formatted(heap, heapAfter, threads, threadsAfter,
                log()));
        return heapAfter <= heap * FLAT && threadsAfter <= threads + 1 && log() == 0;
    }
}
