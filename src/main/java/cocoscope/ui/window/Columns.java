package cocoscope.ui.window;

import cocoscope.app.project.WindowMemory;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Files to the left, work in the middle, settings to the right. The side panels keep their widths and whether they are shown, also for
/// the next window; the canvas takes the rest.
final class Columns extends SplitPane {
    private static final double MIN_FILES_WIDTH = 168;
    private static final double FILES_WIDTH = 214;
    private static final double MIN_SETTINGS_WIDTH = 312;
    private static final double SETTINGS_WIDTH = 404;
    private static final double PANEL_WIDTH = 400;
    /// Narrower windows give the list's place to a panel.
    private static final double MIN_WIDTH_WITH_PANEL = MIN_FILES_WIDTH + WorkArea.MIN_WIDTH + PANEL_WIDTH;

    private final WindowMemory memory;
    private final Region files;
    private final Region work;
    private final Region settings;
    private Region side;
    private boolean filesShown;
    private boolean settingsShown;

    Columns(WindowMemory memory, Region files, Region work, Region settings) {
        super(files, work, settings);
        this.memory = memory;
        this.files = files;
        this.work = work;
        this.settings = settings;
        side = settings;
        filesShown = memory.shows("files");
        settingsShown = memory.shows("settings");
        files.setMinWidth(MIN_FILES_WIDTH);
        settings.setMinWidth(MIN_SETTINGS_WIDTH);
        setResizableWithParent(files, false);
        setResizableWithParent(settings, false);
        getStyleClass().add("columns");
        place();
    }

    boolean isFilesShown() {
        return filesShown;
    }

    boolean isSettingsShown() {
        return settingsShown;
    }

    void show(boolean list, boolean steps) {
        filesShown = list;
        settingsShown = steps;
        memory.put("files", list);
        memory.put("settings", steps);
        place();
        arrange();
    }

    /// Puts a panel in the place of the settings, also where they are hidden.
    void showPanel(Region panel) {
        if (side != panel) {
            remember();
            setResizableWithParent(panel, false);
            side = panel;
            place();
            arrange();
        }
    }

    void showSettings() {
        if (side != settings) {
            side = settings;
            place();
            arrange();
        }
    }

    /// What stays in its place keeps the focus.
    private void place() {
        List<Node> wanted = new ArrayList<>();
        boolean room = side == settings || getWidth() == 0 || getWidth() >= MIN_WIDTH_WITH_PANEL;
        if (filesShown && room) {
            wanted.add(files);
        }
        wanted.add(work);
        if (settingsShown || side != settings) {
            wanted.add(side);
        }
        getItems().retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == getItems().size() || getItems().get(i) != wanted.get(i)) {
                getItems().add(i, wanted.get(i));
            }
        }
    }

    /// Keeps the widths of the side panels for the next window.
    void remember() {
        if (getItems().contains(files) && getItems().contains(settings)) {
            memory.put("filesWidth", Math.round(files.getWidth()));
            memory.put("settingsWidth", Math.round(settings.getWidth()));
        }
    }

    /// Gives the side panels the widths that they were left with; else a sixth and a quarter of the window's, within limits.
    void arrange() {
        double width = getWidth();
        double filesWidth = memory.number("filesWidth").orElse(Math.clamp(width / 6, MIN_FILES_WIDTH, FILES_WIDTH));
        double settingsWidth = memory.number("settingsWidth").orElse(Math.clamp(width / 3.3, MIN_SETTINGS_WIDTH, SETTINGS_WIDTH));
        double sideWidth = side == settings ? settingsWidth : PANEL_WIDTH;
        boolean left = getItems().contains(files);
        boolean right = getItems().contains(side);
        if (left && right) {
            setDividerPositions(filesWidth / width, 1 - sideWidth / width);
        } else if (left) {
            setDividerPositions(filesWidth / width);
        } else if (right) {
            setDividerPositions(1 - sideWidth / width);
        }
    }
}
