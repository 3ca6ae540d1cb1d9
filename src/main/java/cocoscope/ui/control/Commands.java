package cocoscope.ui.control;

import java.util.List;
import java.util.stream.Stream;

/// Everything that a person can do from a menu, by key, from the palette, or from the sheet of shortcuts; a list per menu.
public record Commands(List<Command> file, List<Command> edit, List<Command> dataset, List<Command> view, List<Command> help) {
    public Commands {
        file = List.copyOf(file);
        edit = List.copyOf(edit);
        dataset = List.copyOf(dataset);
        view = List.copyOf(view);
        help = List.copyOf(help);
    }

    public List<Command> all() {
        return Stream.of(file, edit, dataset, view, help).flatMap(List::stream).toList();
    }

    /// @param key of the command's text
    public Command named(String key) {
        return all().stream().filter(command -> command.key().equals(key)).findFirst().orElseThrow();
    }
}
