package cocoscope.ui.window;

import cocoscope.app.history.History;
import cocoscope.app.project.SavedProject;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.Theme;
import cocoscope.ui.project.ChangeText;
import cocoscope.ui.project.RecentMenu;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu bar.
final class MenuRow extends MenuBar {
    MenuRow(Commands commands, SavedProject saved, History history, ObjectProperty<Theme> theme, Text text) {
        Menu file = menu("menu.file", commands.file(), text);
        for (Command group : List.of(commands.named("newProject"), commands.named("loadRecipe"), commands.named("export"),
                commands.named("close"))) {
            file.getItems().add(place(file, group), new SeparatorMenuItem());
        }
        file.getItems().add(place(file, commands.named("save")), new RecentMenu(saved, text));
        Menu view = menu("menu.view", commands.view(), text);
        view.getItems().addAll(new SeparatorMenuItem(), themes(theme, text));
        Menu edit = menu("menu.edit", commands.edit(), text);
        nameSteps(edit.getItems().get(place(edit, commands.named("undo"))), edit.getItems().get(place(edit, commands.named("redo"))),
                history, text);
        getMenus().addAll(file, edit, menu("menu.dataset", commands.dataset(), text), view, menu("menu.help", commands.help(), text));
    }

    private static Menu menu(String key, List<Command> commands, Text text) {
        Menu menu = new Menu(text.get(key));
        menu.setId(key);
        commands.forEach(command -> menu.getItems().add(command.menuItem(text)));
        return menu;
    }

    private static int place(Menu menu, Command command) {
        return menu.getItems().stream().map(MenuItem::getId).toList().indexOf(command.key());
    }

    private static void nameSteps(MenuItem undo, MenuItem redo, History history, Text text) {
        ChangeText words = new ChangeText(text);
        history.undoneProperty().subscribe(change -> name(undo,
                change.map(it -> text.get("undo.named", words.of(it))).orElse(text.get("command.undo"))));
        history.redoneProperty().subscribe(change -> name(redo,
                change.map(it -> text.get("redo.named", words.of(it))).orElse(text.get("command.redo"))));
    }

    /// Underscores in the names of files are no mnemonics.
    private static void name(MenuItem item, String title) {
        item.setMnemonicParsing(false);
        item.setText(title);
    }

    private static Menu themes(ObjectProperty<Theme> theme, Text text) {
        Menu menu = new Menu(text.get("menu.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Theme choice : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(text.of(choice));
            item.setToggleGroup(group);
            item.setSelected(choice == theme.get());
            item.setOnAction(_ -> theme.set(choice));
            theme.addListener((_, _, now) -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        return menu;
    }
}
