package cocoscope.ui.project;

import cocoscope.app.history.Change;
import cocoscope.ui.control.Text;

/// Changes in words, as they follow "Undo" in the menu.
public record ChangeText(Text text) {
    public String of(Change change) {
        String key = "change." + change.subject().name();
        return switch (change) {
            case Change.Plain _ -> text.get(key);
            case Change.Number(_, double from, double to) -> text.get(key, number(from), number(to));
            case Change.Choice(_, Enum<?> from, Enum<?> to) -> text.get(key, text.of(from), text.of(to));
            case Change.Value(_, String value) -> text.get(key, value);
            case Change.Objects(_, int count, String category) -> text.get(key, count, category);
            case Change.Images(_, String name, int count) -> text.get(key, name, count);
        };
    }

    private String number(double number) {
        return text.decimals(3).format(number);
    }
}
