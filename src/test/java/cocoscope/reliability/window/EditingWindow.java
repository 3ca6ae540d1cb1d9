package cocoscope.reliability.window;

import cocoscope.app.images.Notice;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.window.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A window in which somebody edits a saved project, and never saves again, until the program is killed. The next one takes up what it
/// offers to recover, and goes on. Says each step in a line: `offer TEXT`, `recovered NUMBER`, `edit NUMBER MILLISECONDS`.
public final class EditingWindow {
    private static final long PAUSE_NANOS = 300_000_000L;
    private static final String EDIT = "edit";

    private final TestWindow window;

    private EditingWindow(TestWindow window) {
        this.window = window;
    }

    /// @param arguments the folder of the window's state, the project, and a mask
    public static void main(String[] arguments) {
        Path project = Path.of(arguments[1]);
        EditingWindow editing = new EditingWindow(TestWindow.open(Path.of(arguments[0])));
        int last = Files.exists(project) ? editing.recovered() : editing.begun(project, Path.of(arguments[2]));
        for (int edit = last + 1; true; edit++) {
            editing.edit(edit);
            say(EDIT + " " + edit + " " + System.currentTimeMillis());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private int begun(Path project, Path mask) {
        window.onFxThread(() -> window.session.files.open(List.of(mask)));
        window.settle();
        window.onFxThread(() -> window.session.project.saved().saveAs(project));
        window.waitUntil(() -> window.session.project.saved().fileProperty().get().isPresent());
        return 0;
    }

    private int recovered() {
        window.waitUntil(() -> window.session.notices.get().filter(Notice.Unsaved.class::isInstance).isPresent());
        say("offer " + window.text("#banner-text"));
        window.onFxThread(() -> window.session.project.autosave().orElseThrow().recover());
        window.waitUntil(() -> number().isPresent());
        int number = number().orElseThrow();
        say("recovered " + number);
        return number;
    }

    private void edit(int number) {
        window.onFxThread(() -> window.session.mask.recipe().set(window.session.mask.recipe().get()
                .withRule(new LabelRule.Band(1 + number % 250, 255, false, EDIT + number))));
    }

    /// Of the edit that the window shows.
    private Optional<Integer> number() {
        return window.session.mask.recipe().get().rule() instanceof LabelRule.Band band && band.category().startsWith(EDIT)
                ? Optional.of(Integer.valueOf(band.category().substring(EDIT.length()))) : Optional.empty();
    }
}
