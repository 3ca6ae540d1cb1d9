package cocoscope.ui.library;

import atlantafx.base.theme.Styles;
import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.library.ImageFacts;
import cocoscope.app.library.Library;
import cocoscope.app.library.SurveyedImage;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The images of the project as tiles: their states to the left, what failed above them.
public final class LibraryPane extends BorderPane {
    private static final double SIDE_WIDTH = 214;
    private static final double SUMMARY_WIDTH = 320;
    private static final double MIN_WIDTH_WITH_SUMMARY = 1100;

    private final Library library;
    private final Text text;
    private final TileGrid<ImageGroup> grid;
    private final Label counts = new Label();
    private final Label ticked = new Label();
    private final SmallButton exportTicked;

    /// @param failed the images that cannot be read, with what can be done about each
    /// @param export opens the export of the images that are ticked
    public LibraryPane(Library library, Text text, FailedImages failed, Runnable export) {
        this.library = library;
        this.text = text;
        getStyleClass().add("library");
        setId("library");
        grid = new TileGrid<>(library.listed(), new TileGrid.Source<>(this::words,
                group -> library.look(group).flatMap(SurveyedImage::picture)), library.tickedProperty(), library::show);
        grid.setId("library-grid");
        grid.setAccessibleText(text.get("library.title"));
        grid.setPlaceholder(nothing());
        exportTicked = new SmallButton(text, "library.export", "library-export", export);
        exportTicked.managedProperty().bind(exportTicked.visibleProperty());
        counts.setId("library-counts");
        ticked.setId("library-ticked");
        ticked.getStyleClass().add("caption");
        ticked.setMinWidth(USE_PREF_SIZE);
        setLeft(side());
        VBox top = new VBox(head(), failed);
        BorderPane middle = new BorderPane(grid);
        middle.setTop(top);
        setCenter(middle);
        LibrarySummary summary = new LibrarySummary(library, text);
        summary.setPrefWidth(SUMMARY_WIDTH);
        rightProperty().bind(Bindings.when(widthProperty().greaterThanOrEqualTo(MIN_WIDTH_WITH_SUMMARY)).<Node>then(summary)
                .otherwise((Node) null));
        library.madeProperty().addListener((_, _, _) -> {
            if (library.openProperty().get()) {
                grid.update();
                failed.list();
                count();
            }
        });
        library.listed().subscribe(this::count);
        library.tickedProperty().subscribe(_ -> count());
        library.openProperty().subscribe(open -> {
            if (open) {
                grid.update();
                count();
                grid.requestFocus();
            }
        });
        count();
    }

    private VBox side() {
        TextField filter = new TextField();
        filter.setId("library-filter");
        filter.setPromptText(text.get("files.filter"));
        filter.setAccessibleText(text.get("files.filter"));
        filter.textProperty().bindBidirectional(library.nameProperty());
        VBox side = new VBox(14, filter, new StateFacets(library, text), new CategoryFacets(library, text));
        side.getStyleClass().addAll("side-pane", "pane-head");
        side.setPrefWidth(SIDE_WIDTH);
        return side;
    }

    /// What is ticked, and what can be done with it, takes the place of what there is in all.
    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sort = new Label(text.get("library.sort"));
        sort.getStyleClass().add("caption");
        for (Label words : List.of(counts, sort)) {
            words.visibleProperty().bind(exportTicked.visibleProperty().not());
            words.managedProperty().bind(words.visibleProperty());
        }
        Slider size = new Slider(96, 320, grid.tileWidthProperty().get());
        size.setId("library-size");
        size.setPrefWidth(90);
        size.setAccessibleText(text.get("library.size"));
        grid.tileWidthProperty().bind(size.valueProperty());
        HBox head = new HBox(8, counts, ticked, exportTicked, gap, sort, new LibraryOrder(library, text, "library-order"),
                Icon.PICTURE.node(), size,
                new SmallButton(text, "library.image", "library-close", () -> library.openProperty().set(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("overlay-bar");
        return head;
    }

    private VBox nothing() {
        SmallButton clear = new SmallButton(text, "browser.clear", "library-clear", () -> {
            library.nameProperty().set("");
            library.stateProperty().set(Optional.empty());
            library.categoriesProperty().set(Set.of());
        });
        clear.getStyleClass().add(Styles.SMALL);
        VBox nothing = new VBox(8, new Label(text.get("library.noMatch")), clear);
        nothing.setAlignment(Pos.CENTER);
        return nothing;
    }

    private TileText words(ImageGroup group) {
        State state = group.state();
        boolean telling = state != State.READY;
        String count = library.known(group).flatMap(SurveyedImage::facts).map(ImageFacts::objects)
                .map(objects -> text.get("library.objects", objects)).orElse("");
        return new TileText(group.name(), count, telling ? Text.capitalized(text.of(state)) : "", StateIcon.of(state));
    }

    private void count() {
        List<ImageGroup> listed = library.listed();
        long objects = listed.stream().map(library::known).flatMap(Optional::stream).map(SurveyedImage::facts).flatMap(Optional::stream)
                .mapToLong(ImageFacts::objects).sum();
        counts.setText(text.get("library.counts", listed.size(), objects));
        int chosen = library.tickedProperty().get().size();
        exportTicked.setVisible(chosen > 0);
        ticked.setText(chosen == 0 ? "" : text.get("library.ticked", chosen));
    }
}
