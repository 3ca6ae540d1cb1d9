package cocoscope.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu bar.
final class MenuRow extends MenuBar {
    MenuRow(Commands commands, ObjectProperty<Theme> theme, Text text) {
        Menu file = menu("menu.file", commands.file(), text);
        file.getItems().add(4, new SeparatorMenuItem());
        file.getItems().add(6, new SeparatorMenuItem());
        Menu view = menu("menu.view", commands.view(), text);
        view.getItems().addAll(new SeparatorMenuItem(), themes(theme, text));
        getMenus().addAll(file, view, menu("menu.help", commands.help(), text));
    }

    private static Menu menu(String key, List<Command> commands, Text text) {
        Menu menu = new Menu(text.get(key));
        menu.setId(key);
        commands.forEach(command -> menu.getItems().add(command.menuItem(text)));
        return menu;
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
