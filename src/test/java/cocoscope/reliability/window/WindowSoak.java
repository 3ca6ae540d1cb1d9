package cocoscope.reliability.window;

import cocoscope.app.export.ExportScope;
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
import java.util.function.ToDoubleFunction;

/// Uses one window for a while: opens, tunes, switches, exports and browses, again and again. Prints the heap after a collection, the
/// threads, and the bytes of the log of failures, and how much each grows in a minute; ends with 1 when they grow.
final class WindowSoak {
    private static final int MASKS = 8;
    private static final double NANOS_OF_MINUTE = 60e9;
    /// Of a run of any length: the first third is what a program takes to come to rest.
    private static final int SAMPLES = 30;
    private static final double FLAT = 1.15;
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final TestWindow window;
    private final Random random = new Random(1);

    private WindowSoak(Path folder, TestWindow window) {
        this.folder = folder;
        this.window = window;
    }

    /// What is held at a moment, in minutes since the start.
    private record Sample(double minute, double heap, double threads) {}

    /// @param arguments minutes
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        long end = start + (long) (Double.parseDouble(arguments[0]) * NANOS_OF_MINUTE);
        Path folder = Files.createTempDirectory("cocoscope-soak");
        WindowSoak soak = new WindowSoak(folder, TestWindow.open(folder.resolve("state")));
        List<Path> masks = new ArrayList<>();
        for (int mask = 0; mask < MASKS; mask++) {
            masks.add(MaskFile.writeDisks(folder.resolve("mask" + mask + ".png"), 100 + mask, 200, 255));
        }
        List<Sample> samples = new ArrayList<>();
        int rounds = 0;
        while (System.nanoTime() < end || samples.size() < 6) {
            soak.round(masks, rounds++);
            if (System.nanoTime() - start > samples.size() * (end - start) / SAMPLES) {
                samples.add(soak.sample(rounds, (System.nanoTime() - start) / NANOS_OF_MINUTE));
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
        var choice = window.session.export.choiceProperty();
        act(() -> choice.set(choice.get().withScope(ExportScope.ALL_IMAGES)));
        act(() -> window.session.export.chooseTarget(json));
        act(window.session.export::write);
        if (!(window.session.export.stateProperty().get() instanceof ExportState.Done)) {
            throw new IllegalStateException("Round " + number + " exported nothing: " + window.session.export.stateProperty().get());
        }
        act(window.session.export::leave);
        act(() -> window.session.browser.open(json));
        act(() -> window.session.browser.show(number % window.session.browser.index().orElseThrow().images().size()));
        act(window.session.browser::close);
        act(window.session.project.saved()::startNew);
        act(window.session.project.saved()::discardAndLeave);
        act(window.session.notices::dismiss);
    }

    private void act(Runnable action) {
        window.onFxThread(action);
        window.settle();
    }

    private Sample sample(int rounds, double minute) throws IOException {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Sample sample = new Sample(minute, (double) (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println("%.1f min, %d rounds, %.1f MB, %.0f threads, %d bytes of log".formatted(minute, rounds, sample.heap,
                sample.threads, log()));
        return sample;
    }

    private long log() throws IOException {
        Path log = folder.resolve("state/cocoscope.log");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /// Whether the last third holds no more than the second.
    private boolean isFlat(List<Sample> samples) throws IOException {
        int third = samples.size() / 3;
        List<Sample> before = samples.subList(third, 2 * third);
        List<Sample> after = samples.subList(2 * third, samples.size());
        List<Sample> both = samples.subList(third, samples.size());
        double heap = mean(before, Sample::heap);
        double heapAfter = mean(after, Sample::heap);
        double threads = mean(before, Sample::threads);
        double threadsAfter = mean(after, Sample::threads);
        System.out.println("heap %.1f then %.1f MB (%+.2f MB a minute), threads %.1f then %.1f (%+.2f a minute), %d bytes of log".formatted(
                heap, heapAfter, slope(both, Sample::heap), threads, threadsAfter, slope(both, Sample::threads), log()));
        return heapAfter <= heap * FLAT && threadsAfter <= threads + 1 && log() == 0;
    }

    private static double mean(List<Sample> samples, ToDoubleFunction<Sample> of) {
        return samples.stream().mapToDouble(of).average().orElseThrow();
    }

    /// Of the line of least squares, for each minute.
    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double minute = mean(samples, Sample::minute);
        double mean = mean(samples, of);
        double spread = samples.stream().mapToDouble(sample -> Math.pow(sample.minute - minute, 2)).sum();
        return samples.stream().mapToDouble(sample -> (sample.minute - minute) * (of.applyAsDouble(sample) - mean)).sum() / spread;
    }
}
