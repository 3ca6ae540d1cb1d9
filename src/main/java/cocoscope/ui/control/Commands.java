package cocoscope.ui.control;

import java.util.List;
import java.util.stream.Stream;

/// Everything that a person can do from the menu, by key, or from the sheet of shortcuts.
public record Commands(Command newProject, Command openProject, Command save, Command saveAs, Command loadRecipe, Command saveRecipe,
                Command open, Command openFolder, Command inspect, Command sample, Command export, Command close, Command quit,
                Command undo, Command redo, Command pairing, Command categories,
                Command fit, Command actualSize, Command zoomIn, Command zoomOut, Command sides, Command palette, Command shortcuts) {
    public List<Command> all() {
        return Stream.of(file(), edit(), dataset(), view(), help()).flatMap(List::stream).toList();
    }

    public List<Command> file() {
        return List.of(open, openFolder, inspect, sample, newProject, openProject, save, saveAs, loadRecipe, saveRecipe, export, close,
                quit);
    }

    public List<Command> edit() {
        return List.of(undo, redo);
    }

    public List<Command> dataset() {
        return List.of(pairing, categories);
    }

    public List<Command> view() {
        return List.of(fit, actualSize, zoomIn, zoomOut, sides);
    }

    public List<Command> help() {
        return List.of(palette, shortcuts);
    }
}
