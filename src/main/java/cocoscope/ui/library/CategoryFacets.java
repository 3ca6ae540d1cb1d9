package cocoscope.ui.library;

import cocoscope.app.library.CategoryTotal;
import cocoscope.app.library.Library;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.control.Text;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// How many images have objects of which category; those that are checked list only images with one of them.
final class CategoryFacets extends VBox {
    private final Library library;
    private final Text text;

    CategoryFacets(Library library, Text text) {
        super(6);
        this.library = library;
        this.text = text;
        setId("library-categories");
        library.totalsProperty().subscribe(this::list);
        library.categoriesProperty().subscribe(this::list);
        managedProperty().bind(visibleProperty());
    }

    private void list() {
        Label title = new Label(text.get("values.category"));
        title.getStyleClass().add("caption");
        getChildren().setAll(title);
        library.totalsProperty().get().forEach(total -> getChildren().add(facet(total)));
        setVisible(getChildren().size() > 1);
    }

    private FacetLine facet(CategoryTotal total) {
        CheckBox box = new CheckBox(total.category());
        box.setId("category-" + total.category());
        box.setGraphic(swatch(total.color()));
        box.setMnemonicParsing(false);
        box.setSelected(library.categoriesProperty().get().contains(total.category()));
        box.setOnAction(_ -> {
            Set<String> wanted = new HashSet<>(library.categoriesProperty().get());
            if (!wanted.remove(total.category())) {
                wanted.add(total.category());
            }
            library.categoriesProperty().set(Set.copyOf(wanted));
        });
        FacetLine line = new FacetLine(box, total.images(), text);
        line.getStyleClass().add("category-facet");
        return line;
    }

    static Rectangle swatch(int color) {
        Rectangle swatch = new Rectangle(10, 10, Rgb.color(color));
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.getStyleClass().add("swatch");
        return swatch;
    }
}
