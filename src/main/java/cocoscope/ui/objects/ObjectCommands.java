package cocoscope.ui.objects;

import cocoscope.app.objects.ObjectEditor;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.RegionSelection;
import cocoscope.convert.Conversion;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with the selected objects, wherever it is offered: menu, bar, key, palette.
public record ObjectCommands(Command exclude, Command category, Command join, Command split, Command crowd, Command all) {
    /// @param elsewhere      whether something else has the window, such as a dialog
    /// @param chooseCategory asks which category the selected objects get
    public static ObjectCommands of(ObjectEditor editor, LivePreview live, ObservableBooleanValue elsewhere, Runnable chooseCategory) {
        Enabled enabled = new Enabled(live, elsewhere);
        return new ObjectCommands(
                Command.of("exclude", "Delete", enabled.when(editor::canDecide), editor::exclude),
                Command.of("objectCategory", "Shortcut+K", enabled.when(editor::canDecide), chooseCategory),
                Command.of("join", "Shortcut+J", enabled.when(editor::canJoin), editor::join),
                Command.of("split", "Shortcut+Shift+J", enabled.when(editor::canSplit), editor::split),
                Command.of("crowd", "", enabled.when(editor::canMarkAsCrowd), editor::markAsCrowd),
                Command.of("selectAll", "Shortcut+A", enabled.when(() -> regions(live) > 0), () -> live.selectionProperty()
                        .set(RegionSelection.of(IntStream.range(0, regions(live)).boxed().toList()))));
    }

    /// @param elsewhere whether something else has the window
    private record Enabled(LivePreview live, ObservableBooleanValue elsewhere) {
        BooleanBinding when(BooleanSupplier can) {
            return Bindings.createBooleanBinding(() -> !elsewhere.get() && can.getAsBoolean(), live.selectionProperty(),
                    live.previewProperty(), elsewhere);
        }
    }

    private static int regions(LivePreview live) {
        return live.conversion().map(Conversion::regions).map(regions -> regions.size()).orElse(0);
    }

    /// In the order in which they are offered.
    public List<Command> list() {
        return List.of(exclude, category, join, split, crowd, all);
    }

    /// A menu of them, to be shown where the selected objects are.
    public ContextMenu menu(Text text) {
        return new ContextMenu(list().stream().map(command -> command.menuItem(text)).toArray(MenuItem[]::new));
    }
}
