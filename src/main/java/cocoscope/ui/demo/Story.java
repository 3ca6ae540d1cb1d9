package cocoscope.ui.demo;

import cocoscope.app.images.Sample;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The main job as a short animation: a drop, a threshold that moves, names, the file.
final class Story {
    private static final int STEP = 140;
    private static final int READ = 1600;

    private final OffScreenWindow window;
    private final Animation animation = new Animation();

    private Story(OffScreenWindow window) {
        this.window = window;
    }

    /// Needs a running toolkit; writes `animation.png` to the folder.
    static void play(Path folder) throws IOException {
        Path sample = Files.createDirectories(folder.resolve("sample"));
        List<Path> files = Sample.copyTo(sample);
        try (OffScreenWindow window = new OffScreenWindow(980, 640, new Text(Locale.ENGLISH), Theme.LIGHT, new DemoFiles(sample))) {
            Story story = new Story(window);
            story.play(files);
            story.animation.write(folder.resolve("animation.png"));
        }
    }

    private void play(List<Path> files) {
        MainJob job = new MainJob(window);
        show(1000);
        window.act(() -> window.window().announce(files));
        show(READ);
        window.act(() -> {
            window.window().announce(List.of());
            window.session().files.open(files);
        });
        show(READ);
        job.threshold(25);
        show(600);
        for (int low : new int[] {75, 125, 175, 225}) {
            job.threshold(low);
            show(3 * STEP);
        }
        for (int low : new int[] {175, 125}) {
            job.threshold(low);
            show(2 * STEP);
        }
        job.values();
        show(800);
        job.select(1);
        show(READ);
        window.press("#export-button");
        show(READ);
        window.press("#export-write");
        show(2 * READ);
    }

    private void show(int milliseconds) {
        animation.add(window.snapshot(), milliseconds);
    }
}
