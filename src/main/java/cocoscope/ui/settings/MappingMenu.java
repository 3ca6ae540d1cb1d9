package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.settings.MappingProblem;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.ValueMapping;
import cocoscope.app.settings.ValueRow;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Takes all values with their categories from the clipboard or a file, and puts them there.
final class MappingMenu extends MenuButton {
    private final NoticeBoard notices;
    private final RuleEditor editor;
    private final Text text;
    private final FilePicker picker;
    private final Supplier<List<ValueRow>> rows;

    /// @param rows of the table of values, as it is shown
    MappingMenu(NoticeBoard notices, RuleEditor editor, FilePicker picker, Text text, Supplier<List<ValueRow>> rows) {
        this.notices = notices;
        this.editor = editor;
        this.text = text;
        this.picker = picker;
        this.rows = rows;
        setId("mapping");
        setGraphic(Icon.MORE.node());
        setAccessibleText(text.get("mapping.title"));
        setTooltip(new Tooltip(text.get("mapping.title")));
        getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        getItems().addAll(item("copy", this::copy), item("paste", this::paste),
                item("import", () -> picker.mapping().ifPresent(this::read)), item("export", this::write));
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(text.get("mapping." + name));
        item.setId("mapping-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(ValueMapping.text(rows.get()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void paste() {
        take(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""), text.get("mapping.clipboard"));
    }

    private void read(Path file) {
        String name = String.valueOf(file.getFileName());
        ValueMapping.read(file).ifPresentOrElse(words -> take(words, name), () -> notices.complain(MappingProblem.UNREADABLE.with(name)));
    }

    /// All of it, or nothing where a line is wrong.
    private void take(String words, String source) {
        ValueMapping mapping = ValueMapping.parse(words);
        if (!mapping.wrongLines().isEmpty()) {
            notices.complain(MappingProblem.WRONG_LINE.with(source, mapping.wrongLines().getFirst()));
        } else if (mapping.categories().isEmpty()) {
            notices.complain(MappingProblem.EMPTY.with(source));
        } else {
            editor.setCategories(mapping.categories());
        }
    }

    private void write() {
        picker.mappingTarget().flatMap(file -> ValueMapping.write(rows.get(), file)).ifPresent(notices::complain);
    }
}
