package cocoscope.ui.project;

import cocoscope.app.project.ProjectFiles;
import cocoscope.app.project.SavedProject;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The projects that were opened or saved last.
public final class RecentMenu extends Menu {
    private final SavedProject saved;

    public RecentMenu(SavedProject saved, Text text) {
        super(text.get("menu.recent"));
        this.saved = saved;
        setId("recent");
        saved.recent().paths().addListener((ListChangeListener<Path>) _ -> list());
        list();
    }

    private void list() {
        getItems().setAll(saved.recent().paths().stream().map(this::item).toList());
        setDisable(getItems().isEmpty());
    }

    /// Underscores in the names of files are no mnemonics.
    private MenuItem item(Path project) {
        MenuItem item = new MenuItem(ProjectFiles.nameOf(project) + "   " + project.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> saved.open(project));
        return item;
    }
}
