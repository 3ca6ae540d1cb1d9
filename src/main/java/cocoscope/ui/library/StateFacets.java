package cocoscope.ui.library;

import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.library.Library;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// How many images are in which state; a click lists only those.
final class StateFacets extends VBox {
    private final Library library;
    private final Text text;

    StateFacets(Library library, Text text) {
        super(2);
        this.library = library;
        this.text = text;
        setId("library-states");
        library.allProperty().subscribe(_ -> list());
        library.stateProperty().subscribe(_ -> list());
        library.madeProperty().addListener((_, _, _) -> {
            if (library.openProperty().get()) {
                list();
            }
        });
        library.openProperty().subscribe(_ -> list());
    }

    private void list() {
        Map<State, Long> numbers = library.allProperty().get().stream().collect(Collectors.groupingBy(ImageGroup::state,
                () -> new EnumMap<>(State.class), Collectors.counting()));
        Label title = new Label(text.get("library.state"));
        title.getStyleClass().add("caption");
        getChildren().setAll(title,
                facet(Optional.empty(), Icon.PICTURE.node(), text.get("library.all"), library.allProperty().get().size()));
        numbers.forEach((state, number) -> getChildren().add(
                facet(Optional.of(state), StateIcon.of(state), Text.capitalized(text.of(state)), number)));
    }

    private ToggleButton facet(Optional<State> state, Node icon, String words, long number) {
        FacetLine line = new FacetLine(new Label(words, icon), number, text);
        ToggleButton button = new ToggleButton(null, line);
        button.setId("state-" + state.map(State::name).orElse("ALL"));
        button.getStyleClass().add("facet");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setAccessibleText(words + ", " + number);
        button.setSelected(library.stateProperty().get().equals(state));
        button.setOnAction(_ -> library.stateProperty().set(state));
        return button;
    }
}
